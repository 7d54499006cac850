import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@slipway/base';

/** What the environment says; read once, here and nowhere else. */
export interface Environment {
  readonly language: Language;
  /** False when `NO_COLOR` is set (https://no-color.org) or the terminal is dumb. */
  readonly colourAllowed: boolean;
  /** Python environments and native engines, shared between projects. */
  readonly cacheDir: string;
  /** All of it, for the programs that are started on the user's behalf. */
  readonly variables: Variables;
  /** Name of the user's shell program, for `slipway env`. */
  readonly shell: string;
  readonly pythonPath: string;
}

export type Variables = Readonly<Record<string, string | undefined>>;

export function readEnvironment(
  variables: Variables = processVariables(),
  platform: NodeJS.Platform = process.platform,
): Environment {
  return {
    language: languageOf(variables),
    colourAllowed: !variables['NO_COLOR'] && variables['TERM'] !== 'dumb',
    variables,
    cacheDir: variables['SLIPWAY_CACHE_DIR'] ?? defaultCacheDir(variables, platform),
    shell: variables['SHELL'] ?? '',
    pythonPath: variables['PYTHONPATH'] ?? '',
  };
}

function processVariables(): Variables {
  return process.env;
}

/** `SLIPWAY_LANG` first, then the system's own variables in POSIX order. */
function languageOf(variables: Variables): Language {
  const names = ['SLIPWAY_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
  const given = names.map((name) => variables[name]).find((value) => value);
  return given?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The same place as `userCacheDir` of the engines, which is not imported to keep the start quick. */
function defaultCacheDir(variables: Variables, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'slipway');
  const xdg = variables['XDG_CACHE_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(homedir(), '.cache'), 'slipway');
}
