import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { trainingConfigFiles } from '../domain/training-config-files.ts';
import type { TrainingPaths } from './training-paths.ts';

/** The folders that the program finds, and its configuration. */
export async function prepareRun(
  paths: TrainingPaths,
  request: CreateTrainingJobRequest,
): Promise<void> {
  const folders = [paths.config, paths.model, paths.outputData, paths.home, paths.temporary];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(trainingConfigFiles(request))) {
    await writeFile(join(paths.config, name), JSON.stringify(content));
  }
}
