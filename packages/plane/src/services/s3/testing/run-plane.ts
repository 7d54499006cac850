import { startPlane } from '../../../plane.ts';

/** Run by `kill.test.ts` and killed by it: a plane of its own process, which says where it listens. */
const [dataDir = '', cacheDir = ''] = process.argv.slice(2);
const plane = await startPlane({ port: 0, dataDir, cacheDir });
process.stdout.write(`${plane.endpoint}\n`);
process.once('SIGTERM', () => void plane.stop());
