import { expect, test } from 'vitest';
import type { ImagesProfile, TextsProfile } from '#inspect/data-profile.ts';
import { imagesTask, textsTask } from '#inspect/files-task.ts';

function images(classes: readonly string[], rest: Partial<ImagesProfile> = {}) {
  return imagesTask({
    kind: 'images',
    name: '',
    files: 10,
    bytes: 1,
    formats: [],
    classes: classes.map((name) => ({ name, count: 5 })),
    labelledBy: 'folders',
    boxes: false,
    masks: false,
    measured: 10,
    width: undefined,
    height: undefined,
    channels: [],
    duplicates: 0,
    ...rest,
  }).task;
}

function texts(classes: readonly string[]) {
  const profile: TextsProfile = {
    kind: 'texts',
    name: '',
    files: 10,
    bytes: 1,
    classes: classes.map((name) => ({ name, count: 5 })),
    labelledBy: 'folders',
    measured: 10,
    words: undefined,
    duplicates: 0,
  };
  return textsTask(profile);
}

test('images in class folders are classified; good beside bad are defects', () => {
  expect(images(['cat', 'dog'])).toBe('image-classification');
  expect(images(['good', 'scratch', 'broken_large'])).toBe('defect-detection');
});

test('boxes ask for objects, masks for segments', () => {
  expect(images([], { boxes: true })).toBe('object-detection');
  expect(images([], { masks: true })).toBe('image-segmentation');
});

test('texts in folders are classified, opinions are sentiment, others are only grouped', () => {
  expect(texts(['sport', 'news']).task).toBe('text-classification');
  expect(texts(['pos', 'neg']).task).toBe('sentiment-analysis');
  expect(texts([])).toMatchObject({ task: 'topic-discovery', certainty: 'guess' });
});
