import { startPlane } from '../../../plane.ts';

/** Run by `kill.test.ts` and others, and killed by them: a plane of its own process, which says where it listens. */
const [dataDir = '', cacheDir = ''] = process.argv.slice(2);
const plane = await startPlane({
  ...{ port: 0, dataDir, cacheDir },
  // At the first request, so that what they acknowledge is killed, too.
  ...{ s3Workers: 1, s3WorkersFrom: 1 },
});
process.stdout.write(`${plane.endpoint}\n`);
process.once('SIGTERM', () => void plane.stop());
