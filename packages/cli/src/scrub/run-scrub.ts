import { type ScrubReport, scrubDataDir } from '@slipway/plane';
import type { CommandContext } from '#command/command.ts';
import { cliErrors } from '#errors.ts';

export interface ScrubFlags {
  readonly data?: string | undefined;
  /** Of a running plane. */
  readonly port?: number | undefined;
  readonly quarantine?: boolean | undefined;
}

/** Asks the plane at the port, or looks into the data directory of one that does not run. */
export async function runScrub(
  { data, port, quarantine = false }: ScrubFlags,
  { environment, resources }: Pick<CommandContext, 'environment' | 'resources'>,
): Promise<ScrubReport> {
  if (port !== undefined) return await askPlane(port, quarantine);
  const { cacheDir } = environment;
  const { runtimesDir } = resources;
  const options = { cacheDir, runtimesDir, ...(data !== undefined && { dataDir: data }) };
  return await scrubDataDir(options, { quarantine });
}

async function askPlane(port: number, quarantine: boolean): Promise<ScrubReport> {
  const url = `http://127.0.0.1:${port}/_slipway/scrub?quarantine=${quarantine}`;
  const answer = await fetch(url, { method: 'POST' }).catch(() => undefined);
  if (!answer?.ok) throw cliErrors.planeNotThere(port);
  // The plane of this very version answers; another one has no such door.
  return (await answer.json()) as ScrubReport;
}
