import type { Aws } from '#aws/connect.ts';
import { openRun } from '#open-run.ts';
import type { RehearsalRequest, RehearsalWorld } from '#request.ts';
import { servedImage } from '#served-image.ts';
import type { Session } from '#session.ts';

/** What the steps of a rehearsal on a table share; refuses a plan of another kind first. */
export async function openSession(
  request: RehearsalRequest,
  world: RehearsalWorld,
  aws: Aws,
): Promise<Session> {
  const imageUri = servedImage(request);
  return { request, world, imageUri, ...(await openRun(request, aws, world.signal)) };
}
