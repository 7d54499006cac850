import type { DataProblem, ImagesProfile } from '@slipway/core';
import type Sharp from 'sharp';
import { inspectErrors, reasonOf } from '#errors.ts';
import { countClasses, tally } from '#images/class-of.ts';
import { countCopies } from '#images/count-copies.ts';
import { evenly } from '#images/evenly.ts';
import { spreadOf } from '#images/spread.ts';
import { type DataSource, problem, type SourceFile } from '#sources/data-source.ts';

/** Images that are opened; of more, these are spread evenly over all. */
const MOST_MEASURED = 2_000;
/** Above this, only measured images are compared. */
const MOST_COMPARED = 20_000;

export interface ImageWork {
  readonly source: DataSource;
  /** Loads the library on first need. */
  readonly sharp: () => Promise<typeof Sharp>;
  readonly signal: AbortSignal;
  readonly onMeasured: (done: number, of: number) => void;
}

export interface ProfiledImages {
  readonly images: ImagesProfile;
  readonly problems: readonly DataProblem[];
}

/** Sizes, channels and classes of images. Only headers are decoded, so thousands take seconds. */
export async function profileImages(
  files: readonly SourceFile[],
  work: ImageWork,
): Promise<ProfiledImages> {
  const chosen = evenly(files, MOST_MEASURED);
  const { facts, problems } = await measureAll(chosen, work);
  const broken = new Set(problems.map(({ file }) => file));
  const good = files.filter(({ name }) => !broken.has(name));
  const classes = countClasses(good.map(({ name }) => name));
  const compared = files.length <= MOST_COMPARED && work.source.isLocal;
  return {
    problems,
    images: {
      kind: 'images',
      name: '',
      files: good.length,
      bytes: good.reduce((sum, { bytes }) => sum + bytes, 0),
      formats: countBy(facts.map(({ format }) => format)),
      classes,
      labelledBy: classes.length > 0 ? 'folders' : 'nothing',
      boxes: false,
      masks: files.some(({ name }) => /(^|\/)(masks?|segmentations?|ground_truth)\//i.test(name)),
      measured: facts.length,
      width: spreadOf(facts.map(({ width }) => width)),
      height: spreadOf(facts.map(({ height }) => height)),
      channels: countBy(facts.map(({ channels }) => String(channels))),
      duplicates: compared ? await countCopies(work.source, good, work.signal) : undefined,
    },
  };
}

interface ImageFacts {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly format: string;
}

async function measureAll(files: readonly SourceFile[], work: ImageWork) {
  const sharp = await work.sharp();
  const facts: ImageFacts[] = [];
  const problems: DataProblem[] = [];
  for (const [index, file] of files.entries()) {
    if (work.signal.aborted) throw inspectErrors.aborted();
    if (index % 50 === 0) work.onMeasured(index, files.length);
    if (file.bytes === 0) {
      problems.push(problem('empty-file', file.name));
      continue;
    }
    try {
      const path = await work.source.local(file);
      const { width, height, channels, format } = await sharp(path).metadata();
      facts.push({ width, height, channels, format });
    } catch (error) {
      problems.push(problem('broken-image', file.name, { detail: reasonOf(error) }));
    }
  }
  return { facts, problems };
}

function countBy(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return tally(counts);
}
