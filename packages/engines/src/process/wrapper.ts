import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from './port.ts';

/**
 * Runs one command and leaves the truth about it on disk, whatever happens to the plane meanwhile.
 *
 * - `started` is made with a hard link, which fails where there is one: should a plane die right after it
 *   started a wrapper and its successor start another, only one of them runs the command.
 * - It names the wrapper's process (and so the group) with its start time: a process id alone is reused.
 * - The traps let the wrapper outlive a signal to the group; a foreground command is waited for first.
 * - The shell's own standard error is closed: its remark that a command was terminated is no output of the command.
 * - The last line ends what the command left running in its group, as the end of a container does.
 *
 * `command -p` finds the standard utilities without touching the PATH of the command.
 */
const script = `
dir=$1
shift
identify() {
  if read -r stat 2>/dev/null </proc/$$/stat; then
    read -r boot </proc/sys/kernel/random/boot_id
    set -- \${stat##*) }
    printf '%s %s:%s\\n' $$ "$boot" "\${20}"
  else
    printf '%s %s\\n' $$ "$(TZ=UTC LC_ALL=C command -p ps -o lstart= -p $$)"
  fi
}
trap : HUP INT TERM
identify >"$dir/started.$$"
command -p ln "$dir/started.$$" "$dir/started" 2>/dev/null || exit 0
exec 3>&2 2>/dev/null
(exec 2>&3 3>&- && exec "$@")
code=$?
printf '%s\\n' "$code" >"$dir/exit.new" && command -p mv "$dir/exit.new" "$dir/exit"
kill -KILL 0
`;

/** Starts the command in a process group of its own, which is the wrapper's process id. */
export function spawnWrapped(spec: ProcessSpec, dir: string): ChildProcess {
  const output = openSync(join(dir, 'output.log'), 'a', 0o600);
  try {
    return spawn('/bin/sh', ['-c', script, 'slipway-job', dir, ...spec.command], {
      cwd: spec.cwd,
      env: { ...spec.env },
      detached: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}
