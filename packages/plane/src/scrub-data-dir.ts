import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '@slipway/base';
import type { ScrubReport } from '#ports/scrubber.ts';
import { randomIds } from './adapters/random-ids.ts';
import { composeServices, openFoundations } from './compose.ts';
import { type PlaneOptions, readPlaneOptions } from './config.ts';
import { openDataDir } from './data-dir/data-dir.ts';
import { planeErrors } from './errors.ts';

/**
 * Scrubs the data directory of a plane that does not run; a running one is asked at `POST /_slipway/scrub`. Starts no
 * service, so that jobs which an earlier plane left are left as they are.
 */
export async function scrubDataDir(
  options: PlaneOptions,
  { quarantine }: { readonly quarantine: boolean },
): Promise<ScrubReport> {
  const config = readPlaneOptions(options);
  if (!existsSync(join(config.dataDir, 'format.json'))) {
    throw planeErrors.dataMissing(config.dataDir);
  }
  const dataDir = await openDataDir(config.dataDir, randomIds);
  try {
    const foundations = await openFoundations(config, join(dataDir.path, 'state'), silentLog);
    try {
      return await composeServices(foundations, () => '').scrubber.scrub({ quarantine });
    } finally {
      await foundations.models.close();
      await foundations.records.close();
    }
  } finally {
    await dataDir.close();
  }
}
