type Arguments = Readonly<Record<string, string>>;

export interface ArgumentSources {
  readonly defaults: Arguments | undefined;
  readonly given: Arguments | undefined;
  readonly fixed: Arguments | undefined;
}

/** What cannot be overridden stands over what the run gives, and that over the defaults. */
export function mergedArguments({ defaults, given, fixed }: ArgumentSources): Arguments {
  return { ...defaults, ...given, ...fixed };
}

/** Keys as the script sees them: `--name value`. */
export function commandLine(args: Arguments): readonly string[] {
  return Object.entries(args).flatMap(([name, value]) => [
    name.startsWith('--') ? name : `--${name}`,
    value,
  ]);
}

/** Parameters that would change what runs and that this plane cannot honour: refused rather than ignored. */
export function unsupportedArgument(args: Arguments): string | undefined {
  const bookmark = args['--job-bookmark-option'];
  if (bookmark !== undefined && bookmark !== 'job-bookmark-disable') return '--job-bookmark-option';
  return ['--additional-python-modules', '--python-virtual-env', '--extra-files'].find(
    (name) => args[name] !== undefined,
  );
}
