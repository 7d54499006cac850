import { readFile } from 'node:fs/promises';

/**
 * Peak resident memory in bytes of a process and all below it, as the kernel has recorded it so far
 * (`VmHWM`, so that a sample taken late still knows an earlier peak). Undefined where there is no `/proc`.
 */
export async function readPeakMemory(pid: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const pids = children.split(' ').filter((text) => text !== '');
    const below = await Promise.all(pids.map((text) => readPeakMemory(Number(text))));
    const own = kibibytes === undefined ? 0 : Number(kibibytes) * 1024;
    return below.reduce<number>((sum, bytes) => sum + (bytes ?? 0), own);
  } catch {
    return undefined;
  }
}
