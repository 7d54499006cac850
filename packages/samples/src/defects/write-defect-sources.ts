import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Sharp from 'sharp';
import { inspectionsOf } from '#defects/plan/inspections.ts';
import { lineRecordsOf } from '#defects/plan/line-records.ts';
import { daysOf, planShots, type SampleSize } from '#defects/plan/plan-shots.ts';
import { rounds as allRounds, type Round, type Shot } from '#defects/plan/shot.ts';
import { writeImages } from '#defects/sources/write-images.ts';
import { writePostgres } from '#defects/sources/write-postgres.ts';
import { writeSqlite } from '#defects/sources/write-sqlite.ts';

export interface DefectSamplesOptions {
  /** Folder; made when it is not there. What is there of an earlier run is written over. */
  readonly out: string;
  readonly sample: SampleSize;
  readonly seed: number;
  /** Width and height of the images; 96 when not given. */
  readonly imageSize?: number | undefined;
  /** Which rounds; all of them when not given. A later call with other rounds adds to the folder and the tables. */
  readonly rounds?: readonly Round[] | undefined;
  /** `postgres://...`: the table of inspections goes there too. */
  readonly postgres?: string | undefined;
  /** URL of the entry file of sharp. */
  readonly sharp: () => Promise<string>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Where the sources lie, below `out`. */
export const sourceNames = {
  images: 'images',
  inspections: 'inspections.sqlite',
  lines: 'lines.jsonl',
  truth: 'truth.jsonl',
  about: 'samples.json',
} as const;

export interface DefectSamples {
  readonly images: number;
  readonly inspections: number;
  readonly lineRecords: number;
}

/** Writes the three sources of the reference scenario, and beside them what is true of each image. */
export async function writeDefectSources(options: DefectSamplesOptions): Promise<DefectSamples> {
  const { out, sample, seed } = options;
  const all = planShots({ sample, seed });
  const chosen = new Set<Round>(options.rounds ?? allRounds);
  const shots = all.filter(({ round }) => chosen.has(round));
  const inspections = inspectionsOf(shots, seed);
  // First what may fail: a database that does not answer.
  if (options.postgres !== undefined) await writePostgres(options.postgres, inspections);
  await mkdir(out, { recursive: true });
  writeSqlite(join(out, sourceNames.inspections), inspections);
  await writeImages(join(out, sourceNames.images), shots, {
    sharp: async () => {
      const library: { readonly default: typeof Sharp } = await import(await options.sharp());
      return library.default;
    },
    size: options.imageSize ?? DEFAULT_SIZE,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  const until = all.filter(({ takenAt }) => takenAt.getTime() <= lastTime(shots));
  const records = lineRecordsOf(until, seed);
  await writeFile(join(out, sourceNames.lines), jsonLines(records));
  await writeFile(join(out, sourceNames.truth), jsonLines(until.map(truthOf)));
  await writeFile(join(out, sourceNames.about), about(options));
  return { images: shots.length, inspections: inspections.length, lineRecords: records.length };
}

const DEFAULT_SIZE = 96;

function lastTime(shots: readonly Shot[]): number {
  return Math.max(...shots.map(({ takenAt }) => takenAt.getTime()));
}

function truthOf({ image, round, product, defect, scene, isBroken }: Shot) {
  const strength = scene.flaw === undefined ? null : Number(scene.flaw.strength.toFixed(3));
  const verdict = defect === undefined ? 'pass' : 'fail';
  return { image, round, product, verdict, defect: defect ?? null, strength, readable: !isBroken };
}

function about({ sample, seed, imageSize }: DefectSamplesOptions): string {
  const description = {
    synthetic: true,
    note: 'All images and records here are made by the sample generator of Slipway; no real product, line or person is shown.',
    scenario: 'defects',
    sample,
    seed,
    imageSize: imageSize ?? DEFAULT_SIZE,
    rounds: Object.fromEntries(allRounds.map((round) => [round, daysOf(round)])),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function jsonLines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
