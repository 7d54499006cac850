import { gunzipSync } from 'node:zlib';
import type { DescribeTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import { extract } from 'tar-stream';
import type { Hook } from '../../../testing/hooks.ts';
import { shellInterpreter } from './shell-interpreter.ts';
import {
  scope,
  type TrainingHarness,
  type TrainingHarnessOptions,
  trainingHarness,
} from './training-harness.ts';

export type TrainingPlaneOptions = Pick<TrainingHarnessOptions, 'slots' | 'image'>;

/** Training jobs that are shell programs, for the length of a test. */
export async function openTrainingPlane(
  onTestFinished: Hook,
  options: TrainingPlaneOptions = {},
): Promise<TrainingHarness & { readonly dir: string }> {
  const shell = await shellInterpreter(onTestFinished);
  const plane = await trainingHarness({ ...options, ...shell });
  onTestFinished(() => plane.dispose());
  return { ...plane, dir: shell.dir };
}

/** A piece of a program that waits for a file in its working directory. */
export const waitFor = (file: string) => `while [ ! -e ${file} ]; do sleep 0.02; done`;

export function statusesOf(job: DescribeTrainingJobResponse) {
  return (job.SecondaryStatusTransitions ?? []).map(({ Status }) => Status);
}

export function lastMessage(job: DescribeTrainingJobResponse): string {
  return job.SecondaryStatusTransitions?.at(-1)?.StatusMessage ?? '';
}

/** The text of each member of an archive in the output bucket, by its name. */
export async function membersOf(
  { objects }: TrainingHarness,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const members: Record<string, string> = {};
  const archive: Uint8Array[] = [];
  for await (const chunk of await objects.read(scope, { bucket: 'out', key })) archive.push(chunk);
  const reader = extract();
  reader.end(gunzipSync(Buffer.concat(archive)));
  for await (const entry of reader) {
    const content: Uint8Array[] = [];
    for await (const chunk of entry) content.push(chunk as Uint8Array);
    members[entry.header.name] = Buffer.concat(content).toString();
  }
  return members;
}
