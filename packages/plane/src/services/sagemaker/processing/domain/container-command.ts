import { mapContainerPath } from './local-path.ts';

export interface ContainerCommand {
  readonly entrypoint: readonly string[] | undefined;
  readonly arguments: readonly string[];
  readonly processModule: string | undefined;
  readonly runsScripts: boolean;
  readonly python: string;
  /** Stands in for `/opt/ml`. */
  readonly base: string;
}

/** The command that is run, or why there is none. */
export type CommandPlan =
  | { readonly kind: 'command'; readonly command: readonly string[] }
  | { readonly kind: 'refused'; readonly what: string };

/** ENTRYPOINT and CMD of the container as a command of this machine, with the job's own folder for `/opt/ml`. */
export function planCommand(container: ContainerCommand): CommandPlan {
  const { entrypoint, processModule, python, base } = container;
  const rest = container.arguments.map((word) => mapContainerPath(word, base));
  if (entrypoint === undefined) {
    if (processModule === undefined) {
      return { kind: 'refused', what: 'process data without a ContainerEntrypoint' };
    }
    return { kind: 'command', command: [python, '-m', processModule, ...rest] };
  }
  if (!container.runsScripts) return { kind: 'refused', what: 'run a ContainerEntrypoint' };
  const [program = '', ...words] = entrypoint.map((word) => mapContainerPath(word, base));
  const file = programFile(program, container);
  if (file === undefined) {
    return {
      kind: 'refused',
      what: `run the program ${program}, but python3, bash, or a file below /opt/ml/processing`,
    };
  }
  return { kind: 'command', command: [file, ...words, ...rest] };
}

function programFile(program: string, { python, base }: ContainerCommand): string | undefined {
  const name = /^(?:\/(?:usr\/(?:local\/)?|opt\/conda\/|miniconda3\/)?bin\/)?([\w.]+)$/.exec(
    program,
  )?.[1];
  if (name !== undefined && /^python(3(\.\d+)?)?$/.test(name)) return python;
  if (name === 'bash' || name === 'sh') return `/bin/${name}`;
  return program.startsWith(`${base}/processing/`) ? program : undefined;
}
