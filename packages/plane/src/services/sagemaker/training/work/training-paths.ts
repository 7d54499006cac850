import { join } from 'node:path';

/** Where a training run keeps its files. `base` stands in for `/opt/ml` (`SAGEMAKER_BASE_DIR`). */
export interface TrainingPaths {
  readonly root: string;
  readonly base: string;
  readonly config: string;
  readonly data: string;
  readonly model: string;
  readonly outputData: string;
  readonly failure: string;
  /** What a program tells of its run, for Debugger. */
  readonly scalars: string;
  /** What S3 has of the checkpoints. */
  readonly checkpointLedger: string;
  readonly home: string;
  readonly temporary: string;
  /** What images may keep from one job to the next; by content, so that nobody reads what is not his. */
  readonly imageCache: string;
}

/** Wiped when the plane stops. */
export function imageCacheDir(workDir: string): string {
  return join(workDir, 'image-cache');
}

export function trainingRoot(workDir: string): string {
  return join(workDir, 'training');
}

export function trainingPaths(workDir: string, runId: string): TrainingPaths {
  const root = join(trainingRoot(workDir), runId);
  const base = join(root, 'opt', 'ml');
  return {
    root,
    base,
    config: join(base, 'input', 'config'),
    data: join(base, 'input', 'data'),
    model: join(base, 'model'),
    outputData: join(base, 'output', 'data'),
    scalars: join(base, 'output', 'slipway', 'scalars.jsonl'),
    failure: join(base, 'output', 'failure'),
    checkpointLedger: join(root, 'checkpoints.json'),
    home: join(root, 'home'),
    temporary: join(root, 'tmp'),
    imageCache: imageCacheDir(workDir),
  };
}
