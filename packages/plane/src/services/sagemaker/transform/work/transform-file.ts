import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { SlipwayError } from '@slipway/base';
import type { RecordProcessing } from '../domain/data-processing.ts';
import type { TransformSettings } from '../domain/transform-settings.ts';
import type { PartFile } from './part-file.ts';
import { type Batch, lineBatches, wholeInput } from './record-batches.ts';

export interface FileTransform {
  readonly settings: TransformSettings;
  readonly splitsLines: boolean;
  readonly isGzip: boolean;
  /** AssembleWith Line: every record's result ends with a line break. */
  readonly endsLines: boolean;
  readonly processing: RecordProcessing | undefined;
  /** The container's answer to one request, retried as the job asks. */
  readonly invoke: (payload: Uint8Array) => Promise<Uint8Array>;
  readonly signal: AbortSignal;
}

const NEWLINE = 0x0a;

/**
 * Scores one object from where an earlier run left off. Requests run side by side, results are written in the order
 * of the records. On return the part file holds the whole result.
 */
export async function transformFile(
  transform: FileTransform,
  source: AsyncIterable<Uint8Array>,
  part: PartFile,
): Promise<void> {
  const input = transform.isGzip ? gunzip(source) : source;
  const split = transform.splitsLines ? lineBatches : wholeInput;
  const { payloadMaxBytes, isMultiRecord, concurrency } = transform.settings;
  const rules = { payloadMaxBytes, isMultiRecord, offset: part.inputOffset };
  const underWay: Promise<Scored>[] = [];
  const writeOldest = async (): Promise<void> => {
    const scored = await underWay.shift();
    if (scored !== undefined) await part.append(scored.result, scored.end);
  };
  try {
    for await (const batch of split(skip(input, part.inputOffset), rules)) {
      transform.signal.throwIfAborted();
      const scored = score(transform, batch);
      scored.catch(() => undefined);
      underWay.push(scored);
      if (underWay.length >= concurrency) await writeOldest();
    }
    while (underWay.length > 0) await writeOldest();
  } finally {
    await Promise.allSettled(underWay);
  }
}

interface Scored {
  readonly result: Uint8Array;
  readonly end: number;
}

async function score(transform: FileTransform, batch: Batch): Promise<Scored> {
  const { processing } = transform;
  if (processing !== undefined) {
    const records = Buffer.from(batch.payload).toString('utf8').split('\n');
    return { result: await scoreRecords(transform, processing, records), end: batch.end };
  }
  const answer = await transform.invoke(batch.payload);
  return { result: transform.endsLines ? endLine(answer) : answer, end: batch.end };
}

async function scoreRecords(
  transform: FileTransform,
  processing: RecordProcessing,
  records: readonly string[],
): Promise<Uint8Array> {
  const inputs = records.map(
    (record) => processing.input(record) ?? nothingSelected('InputFilter', record),
  );
  const answer = Buffer.from(await transform.invoke(Buffer.from(inputs.join('\n')))).toString(
    'utf8',
  );
  const answers = answer.replace(/\n$/, '').split('\n');
  if (answers.length !== records.length) {
    throw new SlipwayError({
      code: 'SAGEMAKER_RECORDS_DIFFER',
      message: `the model answered ${answers.length} records to ${records.length}, so they cannot be filtered or joined`,
    });
  }
  const outputs = records.map(
    (record, index) =>
      processing.output(record, answers[index] ?? '') ?? nothingSelected('OutputFilter', record),
  );
  return Buffer.from(`${outputs.join('\n')}\n`);
}

function nothingSelected(filter: string, record: string): never {
  throw new SlipwayError({
    code: 'SAGEMAKER_FILTER_SELECTS_NOTHING',
    message: `the ${filter} selects nothing in the record "${record.slice(0, 100)}"`,
    params: { filter },
  });
}

function endLine(answer: Uint8Array): Uint8Array {
  return answer.at(-1) === NEWLINE ? answer : Buffer.concat([answer, Uint8Array.of(NEWLINE)]);
}

function gunzip(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip();
  // An error ends the iteration over `unpacked` too: it is reported there.
  pipeline(Readable.from(source, { objectMode: false }), unpacked).catch(() => undefined);
  return unpacked;
}

/** The bytes from `offset` on. */
async function* skip(
  source: AsyncIterable<Uint8Array>,
  offset: number,
): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const chunk of source) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
