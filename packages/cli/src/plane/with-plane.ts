import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '#command/command.ts';

export interface OwnPlaneOptions {
  /** Kept afterwards, so that `slipway up --data` shows what was made; a temporary folder when not given. */
  readonly dataDir?: string;
}

/** Starts a plane on a free port just for `work`, and stops it whatever happens. */
export async function withPlane<T>(
  context: CommandContext,
  options: OwnPlaneOptions,
  work: (endpointUrl: string) => Promise<T>,
): Promise<T> {
  const { startPlane } = await import('@slipway/plane');
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'slipway-plane-')));
  await mkdir(dataDir, { recursive: true });
  const plane = await startPlane({
    port: 0,
    dataDir,
    cacheDir: context.environment.cacheDir,
    runtimesDir: context.resources.runtimesDir,
    version: context.resources.version,
  });
  try {
    return await work(plane.endpoint);
  } finally {
    await plane.stop();
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}
