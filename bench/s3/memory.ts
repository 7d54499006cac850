import { readFileSync } from 'node:fs';

/** The most that the process and its children had, in MB; Linux only, undefined elsewhere. */
export function peakMegabytes(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const below = children.filter((each) => each.trim() !== '');
    return below.reduce((sum, each) => sum + (peakMegabytes(Number(each)) ?? 0), own / 1_000_000);
  } catch {
    return undefined;
  }
}
