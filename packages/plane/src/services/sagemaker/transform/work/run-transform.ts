import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, type Scope, SlipwayError } from '@slipway/base';
import { ModelInputError, type OpenModel } from '@slipway/engines';
import { openModel } from '../../hosting/work/open-model.ts';
import type { SageMakerNeeds } from '../../service.ts';
import { instanceId } from '../../work/instance-id.ts';
import { Semaphore } from '../../work/semaphore.ts';
import { StreamLog } from '../../work/stream-log.ts';
import type { TransformFile } from '../domain/transform-output.ts';
import {
  batchEnvironment,
  type TransformSettings,
  transformSettings,
} from '../domain/transform-settings.ts';
import { processingOf } from '../transform-request.ts';
import type { TransformRecord } from '../transform-store.ts';
import { DoneFiles } from './done-files.ts';
import { PartFile } from './part-file.ts';
import { retryInvocation } from './retry-invocation.ts';
import { type FileTransform, transformFile } from './transform-file.ts';
import { type TransformPlan, transformPlan } from './transform-plan.ts';

export interface TransformRun {
  readonly scope: Scope;
  readonly job: TransformRecord;
  /** Holds the job's progress. */
  readonly dir: string;
  readonly signal: AbortSignal;
}

interface Scoring extends TransformRun {
  readonly plan: TransformPlan;
  readonly transform: FileTransform;
  readonly settings: TransformSettings;
  readonly log: StreamLog;
}

interface JobLogs {
  readonly container: StreamLog;
  readonly data: StreamLog;
}

/**
 * Scores every file of a job that is not done yet. Answers why the job failed, or undefined; a file that cannot be
 * scored fails the job but not the other files.
 */
export async function runTransform(
  needs: SageMakerNeeds,
  run: TransformRun,
): Promise<string | undefined> {
  const logs = openLogs(needs, run);
  try {
    return await prepareAndScore(needs, run, logs);
  } catch (error) {
    if (error instanceof SlipwayError) logs.container.write(`ERROR ${error.message}`);
    throw error;
  } finally {
    await Promise.all([logs.container.flush(), logs.data.flush()]);
  }
}

function openLogs(needs: SageMakerNeeds, { scope, job }: TransformRun): JobLogs {
  const group = '/aws/sagemaker/TransformJobs';
  const stream = `${job.name}/${instanceId(job.id)}`;
  return {
    container: new StreamLog(needs, scope, { group, stream }),
    data: new StreamLog(needs, scope, { group, stream: `${stream}/data-log` }),
  };
}

async function prepareAndScore(
  needs: SageMakerNeeds,
  run: TransformRun,
  logs: JobLogs,
): Promise<string | undefined> {
  const { scope, job, dir, signal } = run;
  const { source, input } = job;
  await mkdir(dir, { recursive: true });
  const environment = { ...source.environment, ...input.Environment, ...batchEnvironment(input) };
  const model = await openModel(needs, { scope, source, signal, environment });
  try {
    const plan = await transformPlan(needs.objects, planRequest(run), join(dir, 'plan.json'));
    const image = needs.images.resolve(source.image);
    assert(image !== undefined, 'an open model has an image');
    const settings = transformSettings(input, image.executionParameters);
    logs.container.write(`Model loaded from ${source.data?.uri ?? ''}`);
    logs.data.write(describeSettings(settings));
    const transform = fileTransform(run, settings, model);
    return await scoreFiles(needs, { ...run, plan, transform, settings, log: logs.data });
  } finally {
    await model.close();
  }
}

/** The first line of AWS's own data log. */
function describeSettings(settings: TransformSettings): string {
  const payloadMb = Number.isFinite(settings.payloadMaxBytes)
    ? settings.payloadMaxBytes / 1024 ** 2
    : 0;
  const strategy = settings.isMultiRecord ? 'MULTI_RECORD' : 'SINGLE_RECORD';
  return (
    `[sagemaker logs]: MaxConcurrentTransforms=${settings.concurrency}, ` +
    `MaxPayloadInMB=${payloadMb}, BatchStrategy=${strategy}`
  );
}

function planRequest({ scope, job }: TransformRun) {
  const source = job.input.TransformInput?.DataSource?.S3DataSource;
  return {
    scope,
    source: { uri: source?.S3Uri ?? '', isManifest: source?.S3DataType === 'ManifestFile' },
    outputPath: job.input.TransformOutput?.S3OutputPath ?? '',
  };
}

function fileTransform(
  { job, signal }: TransformRun,
  settings: TransformSettings,
  model: OpenModel,
): FileTransform {
  const { TransformInput, TransformOutput, ModelClientConfig } = job.input;
  const processing = processingOf(job.input);
  assert(
    processing === undefined || !('kind' in processing),
    'the request was checked when it came',
  );
  const requests = new Semaphore(settings.concurrency);
  const retriesMax = ModelClientConfig?.InvocationsMaxRetries ?? 3;
  const timeoutMs = (ModelClientConfig?.InvocationsTimeoutInSeconds ?? 600) * 1000;
  const headers = {
    contentType: TransformInput?.ContentType ?? '',
    accept: TransformOutput?.Accept ?? '',
  };
  return {
    settings,
    splitsLines: TransformInput?.SplitType === 'Line',
    isGzip: TransformInput?.CompressionType === 'Gzip',
    endsLines: TransformOutput?.AssembleWith === 'Line',
    processing,
    signal,
    invoke: (payload) =>
      requests.run(async () => {
        const predict = () => model.predict({ body: payload, ...headers, timeoutMs });
        return (await retryInvocation(predict, { retriesMax, signal })).body;
      }),
  };
}

async function scoreFiles(needs: SageMakerNeeds, scoring: Scoring): Promise<string | undefined> {
  const done = await DoneFiles.open(join(scoring.dir, 'done'));
  const failures: string[] = [];
  const files = [...scoring.plan.files.entries()].filter(([index]) => !done.has(index));
  const scoreNext = async (): Promise<void> => {
    for (let next = files.shift(); next !== undefined; next = files.shift()) {
      scoring.signal.throwIfAborted();
      const [index, file] = next;
      const failure = await scoreFile(needs, scoring, { index, file });
      if (failure === undefined) await done.add(index);
      else failures.push(failure);
    }
  };
  const results = await Promise.allSettled(
    Array.from({ length: scoring.settings.concurrency }, scoreNext),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  if (failures.length === 0) return undefined;
  return (
    `ClientError: ${failures.length} of ${scoring.plan.files.length} input files could not be transformed. ` +
    `First: ${failures[0]} See job logs for more information.`
  );
}

/** Answers why the file cannot be scored, or undefined. */
async function scoreFile(
  needs: SageMakerNeeds,
  scoring: Scoring,
  { index, file }: { readonly index: number; readonly file: TransformFile },
): Promise<string | undefined> {
  const { plan, scope } = scoring;
  const part = await PartFile.open(join(scoring.dir, 'parts', String(index)));
  try {
    const source = await needs.objects.read(scope, { bucket: plan.inputBucket, key: file.key });
    await transformFile(scoring.transform, source, part);
    const location = { bucket: plan.outputBucket, key: file.outputKey };
    const contentType = scoring.job.input.TransformOutput?.Accept;
    await needs.objects.write(scope, location, part.read(), {
      ...(contentType !== undefined && { contentType }),
    });
    return undefined;
  } catch (error) {
    if (scoring.signal.aborted) throw error;
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const name = `${plan.inputBucket}/${file.key}`;
    scoring.log.write(`[sagemaker logs]: ${name}: ${reason}`);
    return `${name}: ${reason}`;
  } finally {
    await part.close();
    if (!scoring.signal.aborted) await part.remove();
  }
}

/** What is wrong with the input; undefined for what is wrong with us. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ModelInputError)
    return `Bad HTTP status received from algorithm: ${error.status}. ${error.message}`;
  if (error instanceof SlipwayError) return `ClientError: ${error.message}.`;
  if (error instanceof SyntaxError) return `ClientError: a record is not JSON (${error.message}).`;
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
    return `ClientError: the object is not gzip-compressed (${error.message}).`;
  }
  return undefined;
}
