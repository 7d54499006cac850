import { deleteBucket, emptyPrefix, ensureBucket } from '#aws/bucket.ts';
import { putText, s3Url } from '#aws/objects.ts';
import { featureCsv, trainingCsv } from '#data/encode-rows.ts';
import { stratifiedFolds } from '#data/split.ts';
import { runStep, type Session } from '#session.ts';
import type { Part, PreparedData } from '#steps/prepare-data.ts';

/** S3 URLs of what was uploaded; a channel is a prefix with one file below it. */
export interface UploadedData {
  readonly prefixUrl: string;
  readonly train: string;
  readonly validation: string;
  /** The held-out rows with their labels: what the linear model is measured on. */
  readonly heldOut: string;
  /** The held-out rows without labels: what a batch transform takes. */
  readonly batchInput: string;
  readonly batchBytes: number;
  readonly folds: readonly { readonly train: string; readonly validation: string }[];
}

/** Makes the bucket and puts every file there that the later steps read. */
export function uploadData(session: Session, data: PreparedData): Promise<UploadedData> {
  const { request, aws, bucket, undo } = session;
  return runStep(session, 'upload', async (report) => {
    const made = await ensureBucket(aws, bucket, request.connection.region);
    if (made) undo.add('resource', `bucket ${bucket}`, () => deleteBucket(aws, bucket));
    const prefix = `${request.runId}/`;
    undo.add('resource', `objects of s3://${bucket}/${prefix}`, () =>
      emptyPrefix(aws, bucket, prefix),
    );
    const files = filesOf(session, data);
    let bytes = 0;
    for (const [done, file] of files.entries()) {
      report({ kind: 'count', done, of: files.length });
      const place = { bucket, key: `${prefix}${file.key}` };
      bytes += await putText(aws, place, { text: file.text, signal: session.world.signal });
    }
    const url = (key: string) => s3Url({ bucket, key: `${prefix}${key}` });
    const value: UploadedData = {
      prefixUrl: url('').slice(0, -1),
      train: url('train/'),
      validation: url('validation/'),
      heldOut: url('held-out/'),
      batchInput: url('batch/input/'),
      batchBytes: Buffer.byteLength(featureCsv(data.test.features)),
      folds: Array.from({ length: request.folds }, (_, fold) => ({
        train: url(`fold-${fold + 1}/train/`),
        validation: url(`fold-${fold + 1}/validation/`),
      })),
    };
    return { value, facts: { of: 'upload', files: files.length, bytes } };
  });
}

interface DataFile {
  readonly key: string;
  readonly text: string;
}

function filesOf({ request }: Session, data: PreparedData): readonly DataFile[] {
  const csv = ({ labels, features }: Part) => trainingCsv(labels, features);
  const files: DataFile[] = [
    { key: 'train/train.csv', text: csv(data.train) },
    { key: 'validation/validation.csv', text: csv(data.validation) },
    { key: 'held-out/held-out.csv', text: csv(data.test) },
    { key: 'batch/input/held-out.csv', text: featureCsv(data.test.features) },
  ];
  const development = joined(data.train, data.validation);
  for (const [index, fold] of foldsOf(development, request.folds, request.seed).entries()) {
    const inside = new Set(fold);
    const outside = development.labels.map((_, row) => row).filter((row) => !inside.has(row));
    const name = `fold-${index + 1}`;
    files.push({ key: `${name}/train/train.csv`, text: csv(subset(development, outside)) });
    files.push({ key: `${name}/validation/validation.csv`, text: csv(subset(development, fold)) });
  }
  return files;
}

function foldsOf(part: Part, count: number, seed: number) {
  if (count === 0) return [];
  const positions = part.labels.map((_, position) => position);
  return stratifiedFolds(positions, part.labels, { count, seed });
}

function joined(a: Part, b: Part): Part {
  return {
    rows: [...a.rows, ...b.rows],
    features: [...a.features, ...b.features],
    labels: [...a.labels, ...b.labels],
  };
}

function subset(part: Part, positions: readonly number[]): Part {
  return {
    rows: positions.map((position) => part.rows[position] ?? 0),
    features: positions.map((position) => part.features[position] ?? ''),
    labels: positions.map((position) => part.labels[position] ?? 0),
  };
}
