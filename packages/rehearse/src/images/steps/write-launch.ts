import type { LaunchEvidence } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import { runStep } from '#session.ts';

/** The CDK app that would build the same on AWS, where the caller can write one. */
export async function writeLaunch(session: ImageSession): Promise<LaunchEvidence | undefined> {
  const { launch } = session.world;
  if (launch === undefined) return undefined;
  return runStep(session, 'launch', async () => {
    const value = await launch();
    return { value, facts: { of: 'launch', ...value } };
  });
}
