import { runStep, type Session } from '#session.ts';

/** Takes away what the rehearsal made; what could not be is told, not hidden. */
export function cleanUp(session: Session): Promise<void> {
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
export async function undoAll(session: Session, onEach: (what: string) => void): Promise<void> {
  const keepResources = session.request.keep;
  for (const failure of await session.undo.run({ keepResources, onEach })) {
    session.world.onEvent({ kind: 'left-behind', ...failure });
  }
}
