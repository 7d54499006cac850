// How long a user waits for `slipway up`, and what an idle plane costs.
import { execFileSync } from 'node:child_process';
import { startPlane } from '../conformance/harness/plane.ts';
import { type Figure, median } from './figure.ts';

const repeats = 7;

function residentMegabytes(pid: number): number {
  const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(said) / 1024;
}

/** Seconds from starting the process to the first answer of the health page; resident megabytes then. */
async function once(): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const started = performance.now();
  const plane = await startPlane();
  const health = await fetch(`${plane.url}/_slipway/health`);
  await health.arrayBuffer();
  const seconds = (performance.now() - started) / 1000;
  const megabytes = residentMegabytes(plane.pid);
  await plane.stop();
  if (!health.ok) throw new Error(`health answered ${health.status}`);
  return { seconds, megabytes };
}

export async function benchStart(): Promise<readonly Figure[]> {
  const runs = [];
  for (let run = 0; run < repeats; run += 1) runs.push(await once());
  const seconds = median(runs.map((run) => run.seconds));
  const megabytes = median(runs.map((run) => run.megabytes));
  return [
    {
      what: `plane: start to first answer (median of ${repeats})`,
      value: `${seconds.toFixed(2)} s`,
      goal: '1 s',
    },
    {
      what: 'plane: resident memory when ready',
      value: `${megabytes.toFixed(0)} MB`,
      goal: '150 MB',
    },
  ];
}
