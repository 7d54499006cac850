// A plane in a process of its own, from the source.
import { startPlane } from '@slipway/plane';

const [port = '0', dataDir = '', credentialsFile = ''] = process.argv.slice(2);
const plane = await startPlane({
  ...{ port: Number(port), dataDir, credentialsFile },
  auth: 'sign',
  logLevel: 'warn',
});
process.once('SIGTERM', () => void plane.stop());
