import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Log, SlipwayError } from '@slipway/base';
import type { EndedProcess, PythonEnvironments, Supervisor } from '@slipway/engines';
import type { Image } from '#ports/images.ts';

export interface ExportNeeds {
  readonly supervisor: Supervisor;
  readonly environments: PythonEnvironments;
  readonly log: Log;
}

export interface Export {
  /** Of the model: the same again after a restart, and no one else's. */
  readonly id: string;
  readonly image: Image;
  readonly modelDir: string;
  readonly outDir: string;
  readonly signal: AbortSignal;
}

const EXPORT_TIMEOUT_MS = 15 * 60_000;
const GRACE_MS = 5000;

/**
 * Makes the ONNX form of a model that came without one, by the image's own export program. Answers its folder.
 * Rejects with a `SlipwayError` that carries the program's last line.
 */
export async function exportModel(needs: ExportNeeds, job: Export): Promise<string> {
  const { exportModule } = job.image;
  if (exportModule === undefined) throw notExported(`${job.image.name} is no image for models`);
  const environment = await needs.environments.ensure(job.image.environment, {
    signal: job.signal,
  });
  await mkdir(job.outDir, { recursive: true });
  const id = `model-export-${job.id}`;
  await clear(needs.supervisor, id);
  await needs.supervisor.submit({
    id,
    command: [environment.python, '-m', exportModule, job.modelDir, job.outDir],
    cwd: dirname(job.outDir),
    env: {
      PYTHONPATH: job.image.dir,
      PYTHONUNBUFFERED: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PATH: '/usr/bin:/bin',
    },
    slots: 1,
    timeoutMs: EXPORT_TIMEOUT_MS,
    graceMs: GRACE_MS,
  });
  const ended = await endOf(needs.supervisor, id, job.signal);
  const output = await readFile(join(needs.supervisor.directory(id), 'output.log'), 'utf8').catch(
    () => '',
  );
  await needs.supervisor.forget(id);
  if (ended.exitCode === 0 && ended.reason === 'exit') return job.outDir;
  const reason = output.trim().split('\n').at(-1) ?? '';
  throw notExported(reason === '' ? ended.reason : reason, ended.exitCode);
}

function notExported(reason: string, exitCode = -1): SlipwayError {
  return new SlipwayError({
    code: 'SAGEMAKER_MODEL_NOT_EXPORTED',
    message: `The model cannot be brought to a form that this plane serves: ${reason}`,
    params: { reason, exitCode },
  });
}

/** Waits for the end; an abort stops the program. */
async function endOf(
  supervisor: Supervisor,
  id: string,
  signal: AbortSignal,
): Promise<EndedProcess> {
  try {
    return await supervisor.ended(id, signal);
  } catch (error) {
    if (signal.aborted) await supervisor.stop(id);
    throw error;
  }
}

/** What an earlier plane left of the same export: its folder is gone, so its result is of no use. */
async function clear(supervisor: Supervisor, id: string): Promise<void> {
  if (supervisor.state(id) === undefined) return;
  await supervisor.stop(id);
  await supervisor.ended(id);
  await supervisor.forget(id);
}
