// Each check of the house, on something bad: a fence nobody has seen stop anything is a painting of one.
import { describe, expect, it } from 'vitest';
import { findBannedCode } from './checks/banned-code.ts';
import { findFrenchFaults } from './checks/french.ts';
import { findBrokenLinks } from './checks/links.ts';
import { findBannedNames, findStrayPython } from './checks/names.ts';
import { findPlaces } from './checks/places.ts';
import { findWithoutProvenance } from './checks/provenance.ts';
import { findBaseTooLarge, findCrowdedFolders, findOversized } from './checks/sizes.ts';
import { root } from './tracked-files.ts';

const file = (path: string, text: string) => ({ path, text });
const longText = (lines: number) => 'x\n'.repeat(lines);

describe('the house refuses', () => {
  it.each([
    ['packages/core/src/long.ts', 401],
    ['packages/core/src/long.test.ts', 601],
    ['packages/plane/src/services/s3/operations/put-object.ts', 121],
    ['runtimes/xgboost/slipway_xgboost/train.py', 401],
  ])('%s with %i lines', (path, lines) => {
    expect(findOversized([file(path, longText(lines))])).toHaveLength(1);
    expect(findOversized([file(path, longText(lines - 1))])).toEqual([]);
  });

  it('a base of more than 800 lines', () => {
    const files = [1, 2, 3].map((n) => file(`packages/base/src/f${n}.ts`, longText(300)));
    expect(findBaseTooLarge(files)).toHaveLength(1);
  });

  it('a folder of more than 40 files, but not one of operations', () => {
    const inFolder = (folder: string) => Array.from({ length: 41 }, (_, n) => `${folder}/f${n}.ts`);
    expect(findCrowdedFolders(inFolder('packages/core/src/x'))).toHaveLength(1);
    expect(findCrowdedFolders(inFolder('packages/plane/src/services/s3/operations'))).toEqual([]);
  });

  it.each([
    'packages/core/src/utils.ts',
    'packages/core/src/string-helpers.ts',
    'packages/wire/src/types.ts',
    'packages/cli/src/common/x.ts',
  ])('the name %s', (path) => {
    expect(findBannedNames([path])).toHaveLength(1);
  });

  it('Python outside its places', () => {
    expect(findStrayPython(['tools/x.py', 'runtimes/x.py', 'conformance/boto3/x.py'])).toHaveLength(
      1,
    );
  });

  it.each([
    ["throw new Error('no')", 'packages/core/src/a.ts'],
    ['const now = Date.now();', 'packages/plane/src/a.ts'],
    ['const now = new Date();', 'packages/plane/src/a.ts'],
    ['const chance = Math.random();', 'packages/plane/src/a.ts'],
    ["const home = process.env['HOME'];", 'packages/plane/src/a.ts'],
    ['x(); // biome-ignore lint: because', 'packages/plane/src/a.ts'],
    ['x(); // TODO later', 'packages/plane/src/a.ts'],
  ])('the code %s', (line, path) => {
    expect(findBannedCode([file(path, line)])).toHaveLength(1);
  });

  it('a registry host and a path of this machine', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    const place = ['', 'work', 'main'].join('/');
    expect(findPlaces([file('a.md', `see ${host}\nor ${place}`)])).toHaveLength(2);
  });

  it('a link to nothing, and one to a heading that is not there', () => {
    const text = '# Here\n[a](nowhere.md) [b](#there) [c](#here) [d](https://example.com/x)';
    expect(findBrokenLinks(root, [file('x.md', text)])).toEqual([
      'x.md: nowhere.md does not exist',
      'x.md: #there has no such heading',
    ]);
  });

  it.each(["'Quoi ?'", "'Donc : oui'", "'«non »'", '"l\'un"'])('the French of %s', (literal) => {
    expect(findFrenchFaults([file('fr.ts', `x: ${literal},`)]).length).toBeGreaterThan(0);
  });

  it('a conformance file that does not say where its answers come from, or says it twice', () => {
    const tag = '// provenance: aws-doc https://docs.aws.amazon.com/x\n';
    expect(findWithoutProvenance([file('a.test.ts', 'x')])).toHaveLength(1);
    expect(findWithoutProvenance([file('a.test.ts', tag + tag)])).toHaveLength(1);
    expect(findWithoutProvenance([file('a.test.ts', tag)])).toEqual([]);
  });
});
