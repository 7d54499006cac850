import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Artefacts } from '@slipway/rehearse';
import { makeFolder } from '#adapters/make-folder.ts';
import { cliErrors } from '#errors.ts';

/** Results as files of one folder, which is made when the first is written. */
export function folderArtefacts(folder: string): Artefacts {
  return {
    async write(name, text) {
      const path = resolve(join(folder, name));
      try {
        await makeFolder(folder);
        await writeFile(path, text);
      } catch (error) {
        throw cliErrors.outputUnwritable(path, error);
      }
      return path;
    },
  };
}
