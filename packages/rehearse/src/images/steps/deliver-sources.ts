import { join } from 'node:path';
import { deleteBucket, emptyPrefix, ensureBucket } from '#aws/bucket.ts';
import type { ImageSession } from '#images/image-session.ts';
import { type FileToUpload, uploadFiles } from '#images/upload-folder.ts';
import type { WrittenRound } from '#ports/sample-images.ts';
import { runStep } from '#session.ts';

/** Where the raw sources of a round lie in S3. */
export interface DeliveredSources {
  readonly imagesUrl: string;
  readonly inspectionsUrl: string;
  readonly linesUrl: string;
  readonly database: 'postgresql' | 'sqlite';
}

/** Makes the bucket and delivers the sources of the first round. */
export function deliverSources(
  session: ImageSession,
  round: WrittenRound,
): Promise<DeliveredSources> {
  const { request, aws, bucket, undo } = session;
  return runStep(session, 'deliver', async (report) => {
    const made = await ensureBucket(aws, bucket, request.connection.region);
    if (made) undo.add('resource', `bucket ${bucket}`, () => deleteBucket(aws, bucket));
    const prefix = `${request.runId}/`;
    undo.add('resource', `objects of s3://${bucket}/${prefix}`, () =>
      emptyPrefix(aws, bucket, prefix),
    );
    const onCount = (done: number, of: number) => report({ kind: 'count', done, of });
    const value = await deliverRound(session, { round, folder: 'first', onCount });
    const facts = {
      of: 'deliver' as const,
      files: round.images.length + 2,
      inspections: round.inspections,
      database: value.database,
    };
    return { value, facts };
  });
}

export interface Delivery {
  readonly round: WrittenRound;
  /** Name of the round in the paths. */
  readonly folder: string;
  readonly onCount: (done: number, of: number) => void;
}

/** Uploads the images by line and date, the table as a file unless a server has it, and the lines' records. */
export async function deliverRound(
  session: ImageSession,
  { round, folder, onCount }: Delivery,
): Promise<DeliveredSources> {
  const rawUrl = `${session.root}/raw`;
  const imagesUrl = `${rawUrl}/images/${folder}`;
  const inspectionsUrl = `${rawUrl}/inspections/${folder}.sqlite`;
  // The dump of a later round holds the earlier records, too, and takes their place.
  const linesUrl = `${rawUrl}/lines/lines.jsonl`;
  const images = round.images.map(
    (image): FileToUpload => ({
      file: join(round.imagesDir, image),
      url: `${imagesUrl}/${image}`,
      contentType: 'image/jpeg',
    }),
  );
  const binary = 'application/octet-stream';
  const files: readonly FileToUpload[] = [
    ...images,
    { file: round.inspectionsFile, url: inspectionsUrl, contentType: binary },
    { file: round.linesFile, url: linesUrl, contentType: 'application/x-ndjson' },
  ];
  await uploadFiles(session, files, onCount);
  const database = round.postgresUrl === undefined ? 'sqlite' : 'postgresql';
  return { imagesUrl, inspectionsUrl, linesUrl, database };
}
