import { columnWords } from '#inspect/column-words.ts';
import type { ClassCount, ImagesProfile, TextsProfile } from '#inspect/data-profile.ts';
import type { TaskFinding } from '#inspect/task-finding.ts';

const goodWords = ['good', 'ok', 'pass', 'normal', 'conforme', 'bon'];
const badWords = [
  'defect',
  'defective',
  'scratch',
  'crack',
  'broken',
  'bad',
  'nok',
  'ng',
  'fail',
  'anomaly',
  'dent',
  'hole',
  'defaut',
  'rayure',
  'fissure',
  'contamination',
  'rebut',
];
const opinionWords = [
  'pos',
  'neg',
  'positive',
  'negative',
  'neutral',
  'positif',
  'negatif',
  'neutre',
];

function wordIn(classes: readonly ClassCount[], words: readonly string[]): string | undefined {
  return classes.find(({ name }) => columnWords(name).some((word) => words.includes(word)))?.name;
}

/** What a folder of images seems to be for. */
export function imagesTask(images: ImagesProfile): TaskFinding {
  const shared = { modality: 'image', certainty: 'likely' } as const;
  if (images.boxes) return { ...shared, task: 'object-detection', reasons: [{ code: 'boxes' }] };
  const { classes, labelledBy } = images;
  const bad = wordIn(classes, badWords);
  if (bad !== undefined && (wordIn(classes, goodWords) !== undefined || classes.length < 4)) {
    return { ...shared, task: 'defect-detection', reasons: [{ code: 'good-and-bad', word: bad }] };
  }
  if (images.masks) return { ...shared, task: 'image-segmentation', reasons: [{ code: 'masks' }] };
  if (classes.length > 1) {
    const code = labelledBy === 'manifest' ? 'manifest' : 'class-folders';
    const why = { code, classes: classes.length } as const;
    return { ...shared, task: 'image-classification', reasons: [why] };
  }
  return {
    task: 'image-classification',
    modality: 'image',
    certainty: 'guess',
    reasons: [{ code: 'images-unlabelled' }],
  };
}

/** What a folder of texts seems to be for. */
export function textsTask({ classes }: TextsProfile): TaskFinding {
  const shared = { modality: 'text', certainty: 'likely' } as const;
  if (classes.length < 2) {
    const reasons = [{ code: 'texts-unlabelled' }] as const;
    return { task: 'topic-discovery', modality: 'text', certainty: 'guess', reasons };
  }
  const why = { code: 'class-folders', classes: classes.length } as const;
  const opinions = classes.every((each) => wordIn([each], opinionWords) !== undefined);
  return opinions
    ? { ...shared, task: 'sentiment-analysis', reasons: [why, { code: 'opinions' }] }
    : { ...shared, task: 'text-classification', reasons: [why] };
}
