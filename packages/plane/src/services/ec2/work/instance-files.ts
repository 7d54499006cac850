import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The private folder of an instance, which stands in for its disk. */
export interface InstancePaths {
  readonly root: string;
  readonly home: string;
  readonly temporary: string;
  /** Commands of ours, first on the path. */
  readonly bin: string;
  readonly script: string;
  readonly boot: string;
  /** There when the script called `shutdown`. */
  readonly shutdownMark: string;
}

export function instancePaths(workDir: string, id: string): InstancePaths {
  const root = join(workDir, id);
  return {
    root,
    home: join(root, 'home'),
    temporary: join(root, 'tmp'),
    bin: join(root, 'bin'),
    script: join(root, 'user-data.sh'),
    boot: join(root, 'boot.sh'),
    shutdownMark: join(root, 'shutdown'),
  };
}

/** `shutdown -h now` and its kin: they leave a mark, and the plane does the rest. Only `now` is served. */
const shutdownCommand = `#!/bin/sh
for word in "$@"; do
  case "$word" in
    now|+0|0|-h|-P|-H|-r|-f|-p|--halt|--poweroff|--no-wall) ;;
    *) echo "shutdown: Slipway serves 'shutdown -h now' only, not '$*'" >&2; exit 1 ;;
  esac
  case "$word" in -r) echo 'shutdown: an instance of Slipway does not reboot' >&2; exit 1 ;; esac
done
: >"$SLIPWAY_INSTANCE_DIR/shutdown"
# Whoever called it sees no more than the machine going down.
sleep 600
`;

/** User data runs as root on EC2, where `sudo` changes nothing. */
const sudoCommand = '#!/bin/sh\nexec "$@"\n';

/** Programs of a Python environment name the folder that they were installed in, which is no more. */
const awsCommand = '#!/bin/sh\nexec python3 -m awscli "$@"\n';

export async function prepareInstance(
  paths: InstancePaths,
  { userData, banner }: { readonly userData: string; readonly banner: string },
): Promise<void> {
  for (const dir of [paths.root, paths.home, paths.temporary, paths.bin]) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
  }
  for (const name of ['shutdown', 'poweroff', 'halt']) {
    await writeProgram(join(paths.bin, name), shutdownCommand);
  }
  await writeProgram(join(paths.bin, 'sudo'), sudoCommand);
  await writeProgram(join(paths.bin, 'aws'), awsCommand);
  await writeProgram(paths.script, userData);
  await writeProgram(paths.boot, bootScript(banner));
}

/** Says first what the script runs on, so that nobody takes a time of this machine for one of a GPU. */
function bootScript(banner: string): string {
  return `#!/bin/sh
echo '${banner.replaceAll("'", "'\\''")}'
if command -v nvidia-smi >/dev/null 2>&1; then
  echo 'slipway: this machine has a GPU of its own; it may be another one.'
else
  echo 'slipway: there is no GPU on this machine; the script runs on its CPU.'
fi
exec "$SLIPWAY_INSTANCE_DIR/user-data.sh"
`;
}

async function writeProgram(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  await chmod(path, 0o700);
}

export async function wantsShutdown({ shutdownMark }: InstancePaths): Promise<boolean> {
  return access(shutdownMark).then(
    () => true,
    () => false,
  );
}

/** The newest 64 KiB, as EC2 keeps them; undefined when the program has said nothing yet. */
export async function readConsole(directory: string): Promise<Buffer | undefined> {
  const output = await readFile(join(directory, 'output.log')).catch(() => undefined);
  return output?.subarray(-64 * 1024);
}
