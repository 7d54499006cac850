import { join } from 'node:path';
import type { ProgramEnv } from './run-program.ts';

export interface UserCacheQuery {
  /** `process.platform` */
  readonly platform: string;
  readonly home: string;
  readonly env: ProgramEnv;
}

/** Where the platform keeps what programs may download again: XDG on Linux, Library/Caches on macOS. */
export function userCacheDir({ platform, home, env }: UserCacheQuery): string {
  if (platform === 'darwin') return join(home, 'Library/Caches/slipway');
  const xdg = env['XDG_CACHE_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.cache'), 'slipway');
}
