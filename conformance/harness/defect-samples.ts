// Synthetic inspection images, made by the built program as a user makes them.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freshDataDir, root } from './plane.ts';

export interface DefectSamples {
  /** Makes the small sample; answers its folder. */
  make(): string;
  remove(): void;
}

export function defectSamples(): DefectSamples {
  const { path, remove } = freshDataDir();
  const program = join(root, 'dist/slipway.mjs');
  const wish = ['samples', 'defects', '--sample', 'small', '--out', path, '--quiet'];
  return {
    make: () => {
      execFileSync(process.execPath, [program, ...wish]);
      return path;
    },
    remove,
  };
}
