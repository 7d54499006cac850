import { encodeRows } from '#data/encode-rows.ts';
import { type Encoder, fitEncoder } from '#data/encoder.ts';
import { type Split, type SplitFractions, stratifiedSplit } from '#data/split.ts';
import type { SplitEvidence } from '#evidence.ts';
import { runStep, type Session } from '#session.ts';
import type { ReadData } from '#steps/read-data.ts';

/** Encoded rows with their labels, in the same order. */
export interface Part {
  /** Row numbers in the file, from 0. */
  readonly rows: readonly number[];
  readonly features: readonly string[];
  readonly labels: readonly number[];
}

export interface PreparedData {
  readonly encoder: Encoder;
  readonly train: Part;
  readonly validation: Part;
  readonly test: Part;
  readonly evidence: SplitEvidence;
}

/**
 * A fifth is held out for the final measure. A tenth decides when training stops and where the
 * threshold lies; it is small because every row it holds is one that is not learned from.
 */
const FRACTIONS: SplitFractions = { validation: 0.1, test: 0.2 };

/** Splits the rows, fits the encoder on the training part and encodes all parts. */
export function prepareData(session: Session, read: ReadData): Promise<PreparedData> {
  const { request, world } = session;
  return runStep(session, 'split', async () => {
    const split = stratifiedSplit(read.labels, FRACTIONS, request.seed);
    const { table, looks, target } = read;
    const encoder = fitEncoder({ table, looks, target, trainRows: split.train });
    const part = (rows: readonly number[]): Part => ({
      rows,
      features: encodeRows(encoder, table, rows),
      labels: rows.map((row) => read.labels[row] ?? 0),
    });
    const parts = {
      train: part(split.train),
      validation: part(split.validation),
      test: part(split.test),
    };
    await world.artefacts.write('encoder.json', `${JSON.stringify(encoder, null, 2)}\n`);
    await world.artefacts.write('split.json', splitFile(split, request.seed));
    const evidence = evidenceOf(parts, request.seed);
    const features = encoder.featureNames.length;
    return {
      value: { encoder, ...parts, evidence },
      facts: { of: 'split', ...evidence.rows, features },
    };
  });
}

/** Row numbers of each part, so that anybody can check or repeat the split. */
function splitFile(split: Split, seed: number): string {
  const sorted = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
  return `${JSON.stringify({
    method: 'stratified-shuffle',
    seed,
    fractions: FRACTIONS,
    rowNumbersFrom: 0,
    train: sorted(split.train),
    validation: sorted(split.validation),
    test: sorted(split.test),
  })}\n`;
}

function evidenceOf(
  parts: Pick<PreparedData, 'train' | 'validation' | 'test'>,
  seed: number,
): SplitEvidence {
  const positives = ({ labels }: Part) => labels.filter((label) => label === 1).length;
  const { train, validation, test } = parts;
  return {
    seed,
    method: 'stratified-shuffle',
    fractions: FRACTIONS,
    rows: { train: train.rows.length, validation: validation.rows.length, test: test.rows.length },
    positives: {
      train: positives(train),
      validation: positives(validation),
      test: positives(test),
    },
  };
}
