import type { UndoList } from '#aws/undo-list.ts';
import type { StepEvidence } from '#evidence.ts';
import type { RehearsalWorld } from '#request.ts';
import { runStep } from '#session.ts';

/** What taking things away needs of a session of any kind. */
export interface Undoable {
  readonly undo: UndoList;
  readonly world: RehearsalWorld;
  readonly timings: StepEvidence[];
  readonly request: { readonly keep: boolean };
}

/** Takes away what the rehearsal made; what could not be is told, not hidden. */
export function cleanUp(session: Undoable): Promise<void> {
  return runStep(session, 'clean-up', async (report) => {
    let undone = 0;
    await undoAll(session, (what) => {
      undone += 1;
      report({ kind: 'undo', what });
    });
    return { value: undefined, facts: { of: 'clean-up', undone } };
  });
}

/** After a failure or Ctrl-C: the same without a step around it, and never rejecting. */
export async function undoAll(session: Undoable, onEach: (what: string) => void): Promise<void> {
  const keepResources = session.request.keep;
  for (const failure of await session.undo.run({ keepResources, onEach })) {
    session.world.onEvent({ kind: 'left-behind', ...failure });
  }
}
