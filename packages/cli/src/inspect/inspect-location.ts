import { locatePackage } from '@slipway/engines';
import {
  enginePackages,
  type Inspection,
  type InspectProgress,
  inspectData,
} from '@slipway/inspect';
import type { CommandContext } from '#command/command.ts';
import type { Task } from '#progress/progress.ts';
import { progressFor } from '#progress/progress-for.ts';

/** A look that takes no longer says nothing while it works. */
const SILENT_BELOW_MS = 1_000;

/** Looks at data, showing what it is busy with when it takes its time. */
export async function inspectLocation(
  location: string,
  target: string | undefined,
  context: CommandContext,
): Promise<Inspection> {
  const { environment, signal, terminal } = context;
  const { variables, cacheDir } = environment;
  const title = terminal.messages.inspectLooking;
  let task: Task | undefined;
  const timer = setTimeout(() => {
    task = progressFor(context).start(title);
  }, SILENT_BELOW_MS);
  const started = performance.now();
  const engine = (name: keyof typeof enginePackages) => () =>
    locatePackage({
      ...enginePackages[name],
      cacheDir,
      signal,
      onProgress: ({ step, detail }) =>
        task?.update(`${terminal.messages.obtainSteps[step]} ${detail}`),
    });
  try {
    const inspection = await inspectData({
      location,
      target,
      signal,
      engines: { duckdb: engine('duckdb'), sharp: engine('sharp') },
      endpoint: variables['AWS_ENDPOINT_URL_S3'] ?? variables['AWS_ENDPOINT_URL'],
      region: variables['AWS_REGION'] ?? variables['AWS_DEFAULT_REGION'],
      onProgress: (progress) => task?.update(describe(progress, context)),
    });
    task?.done(terminal.format.seconds((performance.now() - started) / 1000));
    return inspection;
  } catch (error) {
    task?.failed();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function describe({ step, name, share }: InspectProgress, { terminal }: CommandContext): string {
  const parts = [terminal.messages.inspectSteps[step], name];
  if (share !== undefined) parts.push(terminal.format.percent(share));
  return parts.filter((part) => part !== '').join(' ');
}
