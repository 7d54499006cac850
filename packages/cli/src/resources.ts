import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Defect } from '@slipway/base';

/** What is shipped beside the program, in a clone as in the npm package. */
export interface Resources {
  readonly root: string;
  readonly runtimesDir: string;
  readonly shimDir: string;
  readonly churnNeeds: string;
  readonly version: string;
}

/** From this file's folder in the source tree, or from the folder of the bundle, up to the root. */
const DEPTHS = ['.', '..', '../..', '../../..'];

export function findResources(from: string = import.meta.dirname): Resources {
  const root = DEPTHS.map((depth) => join(from, depth)).find((folder) =>
    existsSync(join(folder, 'runtimes')),
  );
  if (root === undefined) throw new Defect(`no runtimes folder above ${from}`);
  return {
    root,
    runtimesDir: join(root, 'runtimes'),
    shimDir: join(root, 'runtimes', 'shim'),
    churnNeeds: join(root, 'examples', 'churn', 'needs.yaml'),
    version: versionIn(root),
  };
}

/** The packed package has its version at the root; in a clone the workspace root has none. */
function versionIn(root: string): string {
  for (const manifest of ['package.json', 'packages/cli/package.json']) {
    const path = join(root, manifest);
    const content: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    if (typeof content === 'object' && content !== null && 'version' in content) {
      return String(content.version);
    }
  }
  return '0.0.0';
}
