import type { Aws } from '#aws/connect.ts';
import { LogFollower } from '#aws/log-follower.ts';

/** The whole log of a job that has ended; nothing when it cannot be had, since it only explains another failure. */
export async function logOf(aws: Aws, group: string, job: string): Promise<readonly string[]> {
  try {
    return await new LogFollower(aws, { group, prefix: `${job}/` }).next();
  } catch {
    return [];
  }
}
