import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Supervisor } from '@slipway/engines';

/** What one run has on this machine: a process, and a private folder below that of its kind. */
export interface Scratch {
  readonly processId: string;
  readonly folder: string;
}

export interface ScratchOfRun extends Scratch {
  /** Its run has ended: nobody needs it any more. */
  readonly isOver: boolean;
}

export interface ScratchPlace {
  readonly supervisor: Supervisor;
  /** Folder of all runs of the kind. */
  readonly root: string;
}

/** Removes process and folder; waits for a process that is still ending. */
export async function discardScratch(
  { supervisor, root }: ScratchPlace,
  { processId, folder }: Scratch,
): Promise<void> {
  if (supervisor.state(processId) !== undefined) {
    await supervisor.ended(processId);
    await supervisor.forget(processId);
  }
  await rm(join(root, folder), { recursive: true, force: true });
}

/**
 * Removes what runs that are over left behind, and folders that belong to none. Processes end in their own time:
 * `onDefect` hears when one cannot be cleared up.
 */
export async function clearUpScratch(
  place: ScratchPlace,
  runs: readonly ScratchOfRun[],
  onDefect: (folder: string, error: unknown) => void,
): Promise<void> {
  const { supervisor, root } = place;
  const leftovers = runs.filter(
    ({ isOver, processId }) => isOver && supervisor.state(processId) !== undefined,
  );
  for (const run of leftovers) {
    await supervisor.stop(run.processId);
    discardScratch(place, run).catch((error: unknown) => onDefect(run.folder, error));
  }
  const kept = new Set(
    [...leftovers, ...runs.filter(({ isOver }) => !isOver)].map(({ folder }) => folder),
  );
  await wipeScratch(root, kept);
}

/** Removes the folders of all runs but those that are kept; for when no process uses them any more. */
export async function wipeScratch(root: string, kept: ReadonlySet<string>): Promise<void> {
  for (const folder of await foldersOf(root))
    if (!kept.has(folder)) await rm(join(root, folder), { recursive: true, force: true });
}

async function foldersOf(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch {
    return [];
  }
}
