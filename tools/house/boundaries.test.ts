import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { root, trackedPaths } from './tracked-files.ts';

interface Configuration {
  readonly forbidden: readonly (IForbiddenRuleType & { readonly name: string })[];
  readonly options: Record<string, unknown>;
}

const configuration: { default: Configuration } = await import(
  join(root, '.dependency-cruiser.mjs')
);
const { forbidden, options } = configuration.default;

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(
    ['packages'],
    { ...rest, baseDir, validate: true, ruleSet: { forbidden: [...forbidden] } },
    undefined,
    {},
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** Rule to a file that breaks it: path, what it imports, and a path that must be there for it. */
const wrong: Readonly<Record<string, readonly [string, string, string?]>> = {
  'base-looks-down': [
    'packages/base/src/a.ts',
    '../../core/src/index.ts',
    'packages/core/src/index.ts',
  ],
  'core-looks-down': [
    'packages/core/src/a.ts',
    '../../plane/src/index.ts',
    'packages/plane/src/index.ts',
  ],
  'wire-looks-down': [
    'packages/wire/src/a.ts',
    '../../plane/src/index.ts',
    'packages/plane/src/index.ts',
  ],
  'storage-looks-down': [
    'packages/storage/src/a.ts',
    '../../wire/src/index.ts',
    'packages/wire/src/index.ts',
  ],
  'engines-looks-down': [
    'packages/engines/src/a.ts',
    '../../core/src/index.ts',
    'packages/core/src/index.ts',
  ],
  'plane-looks-down': [
    'packages/plane/src/a.ts',
    '../../core/src/index.ts',
    'packages/core/src/index.ts',
  ],
  'report-looks-down': [
    'packages/report/src/a.ts',
    '../../rehearse/src/index.ts',
    'packages/rehearse/src/index.ts',
  ],
  'launch-looks-down': [
    'packages/launch/src/a.ts',
    '../../rehearse/src/index.ts',
    'packages/rehearse/src/index.ts',
  ],
  'inspect-looks-down': [
    'packages/inspect/src/a.ts',
    '../../plane/src/index.ts',
    'packages/plane/src/index.ts',
  ],
  'prices-looks-down': [
    'packages/prices/src/a.ts',
    '../../plane/src/index.ts',
    'packages/plane/src/index.ts',
  ],
  'samples-looks-down': [
    'packages/samples/src/a.ts',
    '../../core/src/index.ts',
    'packages/core/src/index.ts',
  ],
  'rehearse-looks-down': [
    'packages/rehearse/src/a.ts',
    '../../plane/src/index.ts',
    'packages/plane/src/index.ts',
  ],
  'cli-looks-down': [
    'packages/cli/src/a.ts',
    '../../storage/src/index.ts',
    'packages/storage/src/index.ts',
  ],
  'pure-rooms-know-no-platform': ['packages/core/src/b.ts', 'node:fs'],
  'service-stays-home': [
    'packages/plane/src/services/s3/a.ts',
    '../sts/a.ts',
    'packages/plane/src/services/sts/a.ts',
  ],
  'domain-is-pure': [
    'packages/plane/src/services/s3/domain/a.ts',
    '../store.ts',
    'packages/plane/src/services/s3/store.ts',
  ],
  'operations-are-leaves': [
    'packages/plane/src/services/s3/operations/a.ts',
    './b.ts',
    'packages/plane/src/services/s3/operations/b.ts',
  ],
  'rules-are-leaves': [
    'packages/core/src/rules/constraints/a.ts',
    './b.ts',
    'packages/core/src/rules/constraints/b.ts',
  ],
  'spawn-only-in-engines': ['packages/rehearse/src/b.ts', 'node:child_process'],
  'files-only-where-files-live': ['packages/plane/src/services/s3/operations/c.ts', 'node:fs'],
  'the-door-only': [
    'packages/plane/src/b.ts',
    '../../wire/src/inside.ts',
    'packages/wire/src/inside.ts',
  ],
  'no-tests-in-source': ['packages/wire/src/c.ts', './d.test.ts', 'packages/wire/src/d.test.ts'],
  'no-cycle': ['packages/wire/src/e.ts', './f.ts', 'packages/wire/src/f.ts'],
};

describe('import boundaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-boundaries-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are looked at in every source file that git lists', async () => {
    const { modules } = await cruised(root);
    const isSource = (path: string) => /^packages\/[^/]+\/src\/.*[.]ts$/.test(path);
    const seen = modules.map(({ source }) => source).filter(isSource);
    expect(seen.sort()).toEqual(trackedPaths().filter(isSource));
  });

  it('have one wrong import for every rule here, which makes the rule fire', async () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [path, specifier, target] of Object.values(wrong)) {
      if (target !== undefined) write(target, 'export const there = 1;\n');
      write(path, `import * as it from '${specifier}';\nexport const x = it;\n`);
    }
    write('packages/wire/src/f.ts', "import { x } from './e.ts';\nexport const y = x;\n");
    const { summary } = await cruised(folder);
    const fired = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const missed = Object.entries(wrong).filter(([name, [path]]) => !fired.has(`${name} ${path}`));
    expect(missed).toEqual([]);
    expect(Object.keys(wrong).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
