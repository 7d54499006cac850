import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Scope, SlipwayError } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri, type S3Uri } from '../../domain/s3-uri.ts';
import { outputKey, parseManifest, type TransformFile } from '../domain/transform-output.ts';

export interface PlanRequest {
  readonly scope: Scope;
  readonly source: { readonly uri: string; readonly isManifest: boolean };
  readonly outputPath: string;
}

export interface TransformPlan {
  readonly inputBucket: string;
  readonly outputBucket: string;
  readonly files: readonly TransformFile[];
}

/** Manifests are lists of names: more than this is none. */
const MANIFEST_MAX_BYTES = 64 * 1024 * 1024;

/**
 * The objects that a job scores and where their results go, as they were when the job first ran: kept in `path`, so that
 * a job that is taken up again scores the same ones.
 */
export async function transformPlan(
  objects: ObjectStore,
  request: PlanRequest,
  path: string,
): Promise<TransformPlan> {
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept);
  const plan = await listInputs(objects, request);
  await writeFile(`${path}.new`, JSON.stringify(plan));
  await rename(`${path}.new`, path);
  return plan;
}

async function listInputs(objects: ObjectStore, request: PlanRequest): Promise<TransformPlan> {
  const input = requireUri(request.source.uri);
  const output = requireUri(request.outputPath);
  const base = request.source.isManifest
    ? await listManifest(objects, request.scope, { manifest: input, outputPrefix: output.key })
    : await listPrefix(objects, request.scope, { input, outputPrefix: output.key });
  if (base.files.length === 0) {
    throw failure(
      `No S3 objects found under S3 URL "${request.source.uri}" given in input data source.`,
    );
  }
  if (!objects.bucketExists(request.scope, output.bucket)) {
    throw failure(`The output bucket "${output.bucket}" does not exist.`);
  }
  return { ...base, outputBucket: output.bucket };
}

type Listing = Omit<TransformPlan, 'outputBucket'>;

async function listPrefix(
  objects: ObjectStore,
  scope: Scope,
  { input, outputPrefix }: { readonly input: S3Uri; readonly outputPrefix: string },
): Promise<Listing> {
  const files: TransformFile[] = [];
  if (!objects.bucketExists(scope, input.bucket)) return { inputBucket: input.bucket, files };
  for await (const { key, sizeBytes } of objects.list(scope, input.bucket, input.key)) {
    // Consoles make such objects to show folders.
    if (key.endsWith('/')) continue;
    files.push({ key, sizeBytes, outputKey: outputKey(outputPrefix, input.key, key) });
  }
  return { inputBucket: input.bucket, files };
}

async function listManifest(
  objects: ObjectStore,
  scope: Scope,
  { manifest, outputPrefix }: { readonly manifest: S3Uri; readonly outputPrefix: string },
): Promise<Listing> {
  const { sizeBytes } = await objects.head(scope, manifest);
  if (sizeBytes > MANIFEST_MAX_BYTES) throw failure(`The manifest has ${sizeBytes} bytes.`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await objects.read(scope, manifest)) chunks.push(chunk);
  const parsed = parseManifest(Buffer.concat(chunks).toString('utf8'));
  if (parsed === undefined) {
    throw failure('The manifest is not a JSON list of a {"prefix": "s3://..."} followed by names.');
  }
  const prefix = requireUri(parsed.prefix);
  const files: TransformFile[] = [];
  for (const path of parsed.paths) {
    const key = `${prefix.key}${path}`;
    const found = await objects.head(scope, { bucket: prefix.bucket, key });
    files.push({ key, sizeBytes: found.sizeBytes, outputKey: outputKey(outputPrefix, '', path) });
  }
  return { inputBucket: prefix.bucket, files };
}

function requireUri(uri: string): S3Uri {
  const parsed = parseS3Uri(uri);
  if (parsed === undefined) throw failure(`"${uri}" is not an S3 URI.`);
  return parsed;
}

function failure(message: string): SlipwayError {
  return new SlipwayError({ code: 'SAGEMAKER_TRANSFORM_INPUT', message });
}
