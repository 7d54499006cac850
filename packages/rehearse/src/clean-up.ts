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
function cleanUp(session: Undoable): Promise<void> {
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
async function undoAll(session: Undoable, onEach: (what: string) => void): Promise<void> {
  const keepResources = session.request.keep;
  for (const failure of await session.undo.run({ keepResources, onEach })) {
    session.world.onEvent({ kind: 'left-behind', ...failure });
  }
}

/** The steps and the clean-up behind them. When a step fails or is stopped, what it started is taken away first. */
export async function thenCleanUp<Session extends Undoable, Measured>(
  session: Session,
  carryOut: (session: Session) => Promise<Measured>,
): Promise<Measured> {
  try {
    const measured = await carryOut(session);
    await cleanUp(session);
    return measured;
  } catch (error) {
    await undoAll(session, (what) =>
      session.world.onEvent({
        kind: 'step-progress',
        step: 'clean-up',
        progress: { kind: 'undo', what },
      }),
    );
    throw error;
  }
}
