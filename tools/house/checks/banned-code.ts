import type { SourceFile } from '../tracked-files.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly instead: string;
}

const source = /^packages\/[^/]+\/src\/.*[.]ts$/;
const testing = /[.]test[.]ts$|\/contract[.]ts$|\/fixtures?\/|\/faults\/|\/testing\//;
const adapters = /\/adapters\/|\/(system|random)-[a-z-]+[.]ts$/;

/** What no shipped source may hold. A pattern here is written so that this file does not match it. */
const bans: readonly Ban[] = [
  {
    pattern: /\bthrow new Error\(/,
    where: source,
    except: testing,
    instead: 'throw a Defect, a SlipwayError with a code, or an AwsServiceError',
  },
  {
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/,
    where: source,
    except: new RegExp(`${testing.source}|${adapters.source}`),
    instead: 'take a Clock or Ids: time and chance are ports',
  },
  {
    pattern: /\bprocess\.env\b/,
    where: source,
    except: new RegExp(`${testing.source}|/config[.]ts$`),
    instead: 'read the environment in config.ts and pass the value down',
  },
  {
    pattern: /(biome|eslint)-(ignore|disable)|@ts-(ignore|nocheck)/,
    where: /[.](ts|mjs)$/,
    except: /^tools\/house\//,
    instead: 'mend the code: there are no comments that switch a check off',
  },
  {
    pattern: /\b(TODO|FIXME|XXX)\b(?!.*#\d+)/,
    where: /^(packages|tools|runtimes|conformance|bench)\/.*[.](ts|mjs|py)$/,
    except: /^tools\/house\//,
    instead: 'do it, or name the issue (#n)',
  },
];

export function findBannedCode(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const active = bans.filter(({ where, except }) => where.test(path) && !except?.test(path));
    return text
      .split('\n')
      .flatMap((line, index) =>
        active
          .filter(({ pattern }) => pattern.test(line) && !/^\s*(\*|\/\/)/.test(line))
          .map(({ instead }) => `${path}:${index + 1}: ${line.trim().slice(0, 80)} -> ${instead}`),
      );
  });
}
