import { locatePackage } from '@slipway/engines';
import { enginePackages } from '@slipway/inspect';
import { type DefectSamples, type SampleSize, writeDefectSources } from '@slipway/samples';
import type { CommandContext } from '#command/command.ts';
import { progressFor } from '#progress/progress-for.ts';

export interface SamplesWish {
  readonly out: string;
  readonly sample: SampleSize;
  readonly seed: number;
  readonly postgres: string | undefined;
}

/** Writes the samples, showing how far it has come. */
export async function makeSamples(
  wish: SamplesWish,
  context: CommandContext,
): Promise<DefectSamples> {
  const { environment, signal, terminal } = context;
  const task = progressFor(context).start(terminal.messages.samplesMaking);
  const started = performance.now();
  try {
    const made = await writeDefectSources({
      ...wish,
      signal,
      sharp: () =>
        locatePackage({
          ...enginePackages.sharp,
          cacheDir: environment.cacheDir,
          signal,
          onProgress: ({ step, detail }) =>
            task.update(`${terminal.messages.obtainSteps[step]} ${detail}`),
        }),
      onProgress: (done, of) => task.update(terminal.format.percent(done / of)),
    });
    task.done(terminal.format.seconds((performance.now() - started) / 1000));
    return made;
  } catch (error) {
    task.failed();
    throw error;
  }
}
