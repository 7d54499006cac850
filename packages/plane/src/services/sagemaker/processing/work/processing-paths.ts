import { join } from 'node:path';

/** Where a processing run keeps its files. `base` stands in for `/opt/ml` (`SAGEMAKER_BASE_DIR`). */
export interface ProcessingPaths {
  /** Stands in for the container's `/`. */
  readonly root: string;
  readonly base: string;
  readonly config: string;
  readonly output: string;
  /** `/opt/ml/output/message` */
  readonly message: string;
  /** `/opt/ml/output/metrics/cloudwatch` */
  readonly metrics: string;
  readonly home: string;
  readonly temporary: string;
}

export function processingRoot(workDir: string): string {
  return join(workDir, 'processing');
}

export function processingPaths(workDir: string, runId: string): ProcessingPaths {
  const root = join(processingRoot(workDir), runId);
  const base = join(root, 'opt', 'ml');
  const output = join(base, 'output');
  return {
    root,
    base,
    config: join(base, 'config'),
    output,
    message: join(output, 'message'),
    metrics: join(output, 'metrics', 'cloudwatch'),
    home: join(root, 'home'),
    temporary: join(root, 'tmp'),
  };
}
