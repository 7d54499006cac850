import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '#adapters/system-clock.ts';
import type { CommandContext } from '#command/command.ts';
import { withPlane } from '#plane/with-plane.ts';
import { readRunMarker, removeRunMarker, writeRunMarker } from '#rehearsal/run-marker.ts';

export interface RehearsalPlace {
  readonly runId: string;
  readonly outDir: string;
  /** The plane's folder stays, so that `slipway up --data` shows what was made. */
  readonly keep: boolean;
}

/** What the work may use: where the plane listens, and how to note what it is doing. */
export interface RehearsalPlane {
  readonly url: string;
  readonly noteStep: (step: string) => void;
}

/**
 * A plane of the rehearsal's own, below the folder of its results. Whatever a rehearsal that was cut off there left
 * behind, processes included, is ended and removed first, and the user hears of it.
 */
export async function withRehearsalPlane<T>(
  place: RehearsalPlace,
  context: CommandContext,
  work: (plane: RehearsalPlane) => Promise<T>,
): Promise<T> {
  const { runId, outDir, keep } = place;
  const dataDir = join(outDir, 'plane');
  await startClean(outDir, dataDir, context);
  const startedAt = new Date(systemClock.now()).toISOString();
  await writeRunMarker(outDir, { runId, startedAt });
  try {
    return await withPlane(context, { dataDir }, (url) => {
      const noteStep = (step: string) =>
        // Only a word to the next run; that it could not be written must not end this one.
        void writeRunMarker(outDir, { runId, startedAt, step }).catch(() => undefined);
      return work({ url, noteStep });
    });
  } finally {
    await removeRunMarker(outDir);
    if (!keep) await rm(dataDir, { recursive: true, force: true });
  }
}

async function startClean(outDir: string, dataDir: string, context: CommandContext): Promise<void> {
  const cutOff = await readRunMarker(outDir);
  if (cutOff === undefined) return;
  const { terminal } = context;
  const { imageStepMessages } = await import('@slipway/rehearse');
  const names = { ...imageStepMessages(terminal.language).names, ...terminal.messages.stepNames };
  const step = cutOff.step === undefined ? '' : shownStep(cutOff.step, names);
  terminal.err(`${terminal.messages.startingClean({ run: cutOff.runId, step })}\n`);
  // A plane that starts finds the processes of the one that was killed; one that stops ends them.
  await withPlane(context, { dataDir }, async () => undefined);
  await rm(dataDir, { recursive: true, force: true });
}

function shownStep(step: string, names: Readonly<Record<string, string>>): string {
  return names[step] ?? step;
}
