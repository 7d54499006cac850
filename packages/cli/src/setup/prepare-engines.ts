import {
  createPythonEnvironments,
  locateOnnxruntime,
  locatePackage,
  type ObtainProgress,
  type SetupProgress,
} from '@slipway/engines';
import { enginePackages } from '@slipway/inspect';
import type { CommandContext } from '#command/command.ts';
import type { Task } from '#progress/progress.ts';
import { progressFor } from '#progress/progress-for.ts';

/** What is quicker than this was there already and is not worth a line. */
const SILENT_BELOW_MS = 700;

/** Python environments of `runtimes/`. */
export type EnvironmentName = (typeof allEnvironments)[number];

export const allEnvironments = [
  'xgboost',
  'image-classification',
  'data-wrangler',
  'debugger',
  'glue',
  'monitor',
  'scikit-learn',
  'tuning',
  'autopilot',
  'ec2',
] as const;

/** What a rehearsal on a table trains and serves with. */
export const tableEnvironments: readonly EnvironmentName[] = ['xgboost'];

/** What a rehearsal on images runs, one step after the other. */
export const imageEnvironments: readonly EnvironmentName[] = [
  'glue',
  'data-wrangler',
  'image-classification',
  'debugger',
  'tuning',
  'scikit-learn',
  'monitor',
];

export interface EngineWish {
  readonly environments: readonly EnvironmentName[];
  /** A line for what is there already, too. */
  readonly tellAlways: boolean;
}

/**
 * Gets what is needed and is not part of Slipway itself: Python packages of the images, ONNX Runtime and, for images,
 * their decoder. Does nothing, and says nothing, when all is there.
 */
export async function prepareEngines(
  context: CommandContext,
  { environments: names, tellAlways }: EngineWish,
): Promise<void> {
  const { environment, resources, signal, terminal } = context;
  const { messages } = terminal;
  const { cacheDir } = environment;
  const environments = createPythonEnvironments({
    cacheDir,
    runtimesDir: resources.runtimesDir,
    env: environment.variables,
  });
  for (const name of names)
    await show(context, { title: messages.setupPython({ name }), tellAlways }, (update) =>
      environments.ensure(name, {
        signal,
        onProgress: (progress) => update(describe(progress, context)),
      }),
    );
  const obtained = (update: (detail: string) => void) => ({
    cacheDir,
    signal,
    onProgress: ({ step, detail }: ObtainProgress) =>
      update(`${messages.obtainSteps[step]} ${detail}`),
  });
  await show(context, { title: messages.setupOnnx, tellAlways }, (update) =>
    locateOnnxruntime(obtained(update)),
  );
  if (names.includes('image-classification'))
    await show(context, { title: messages.setupSharp, tellAlways }, (update) =>
      locatePackage({ ...enginePackages.sharp, ...obtained(update) }),
    );
}

interface Shown {
  readonly title: string;
  readonly tellAlways: boolean;
}

async function show<T>(
  context: CommandContext,
  { title, tellAlways }: Shown,
  work: (update: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const progress = progressFor(context);
  const { messages, format } = context.terminal;
  const started = performance.now();
  let task: Task | undefined = tellAlways ? progress.start(title) : undefined;
  const timer = setTimeout(() => {
    task ??= progress.start(title);
  }, SILENT_BELOW_MS);
  try {
    const result = await work((detail) => task?.update(detail));
    const seconds = format.seconds((performance.now() - started) / 1000);
    task?.done(messages.setupReady({ seconds }));
    return result;
  } catch (error) {
    task?.failed();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function describe({ step, fraction, detail }: SetupProgress, { terminal }: CommandContext): string {
  const { messages, format } = terminal;
  const share = fraction === undefined ? undefined : format.percent(fraction);
  return [messages.setupSteps[step], share, detail].filter((part) => part !== undefined).join(' ');
}
