import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process id with what tells it from a later process of the same id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Linux: boot id and start time in ticks; elsewhere the start time that `ps` prints. */
  readonly birth: string;
}

/** Reads what the wrapper wrote: `<pid> <birth>`. */
export function parseIdentity(text: string): ProcessIdentity | undefined {
  const match = /^(\d+) (.+)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, pid = '', birth = ''] = match;
  return { pid: Number(pid), birth: birth.trim().replace(/\s+/g, ' ') };
}

export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await birthOf(identity.pid)) === identity.birth;
}

/** Undefined when no such process lives; a zombie, which nobody has waited for yet, lives no more. */
export async function birthOf(
  pid: number,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> {
  return platform === 'linux' ? birthOnLinux(pid) : birthByPs(pid);
}

async function birthOnLinux(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Behind the command name, which is in parentheses and may itself hold any character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

async function birthByPs(pid: number): Promise<string | undefined> {
  try {
    const env = { TZ: 'UTC', LC_ALL: 'C' };
    const { stdout } = await run('/bin/ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env });
    const [stat = '', ...start] = stdout.trim().split(/\s+/);
    return stat === '' || stat.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}

const run = promisify(execFile);
