import { createPythonEnvironments, locateOnnxruntime, type SetupProgress } from '@slipway/engines';
import type { CommandContext } from '#command/command.ts';
import type { Task } from '#progress/progress.ts';
import { progressFor } from '#progress/progress-for.ts';

/** What is quicker than this was there already and is not worth a line. */
const SILENT_BELOW_MS = 700;

/**
 * Gets everything that a rehearsal needs and that is not part of Slipway itself: the Python
 * packages of the image and ONNX Runtime. Does nothing, and says nothing, when all is there.
 */
export async function prepareEngines(context: CommandContext, tellAlways: boolean): Promise<void> {
  const { environment, resources, signal, terminal } = context;
  const { messages } = terminal;
  const environments = createPythonEnvironments({
    cacheDir: environment.cacheDir,
    runtimesDir: resources.runtimesDir,
    env: environment.variables,
  });
  await show(context, { title: messages.setupPython, tellAlways }, (update) =>
    environments.ensure('xgboost', {
      signal,
      onProgress: (progress) => update(describe(progress, context)),
    }),
  );
  await show(context, { title: messages.setupOnnx, tellAlways }, (update) =>
    locateOnnxruntime({
      cacheDir: environment.cacheDir,
      signal,
      onProgress: ({ step, detail }) => update(`${messages.obtainSteps[step]} ${detail}`),
    }),
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
