import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AssetName } from '@slipway/rehearse';
import type { CommandContext } from '#command/command.ts';

/** A script or recipe of the scenario: the user's own beside the need, or else that of the example. */
export function scenarioAssets(
  needPath: string,
  { resources }: CommandContext,
): (name: AssetName) => Promise<string> {
  const folders = [dirname(needPath), join(resources.root, 'examples', 'defects')];
  return async (name) => {
    for (const folder of folders.slice(0, -1)) {
      try {
        return await readFile(join(folder, name), 'utf8');
      } catch {
        // Not the user's: the example has it.
      }
    }
    return readFile(join(folders.at(-1) ?? '', name), 'utf8');
  };
}
