import { describe, expect, it } from 'vitest';
import { findBannedCode } from './checks/banned-code.ts';
import { findFrenchFaults } from './checks/french.ts';
import { findBrokenLinks } from './checks/links.ts';
import { findBannedNames, findStrayPython } from './checks/names.ts';
import { findPlaces } from './checks/places.ts';
import { findWithoutProvenance } from './checks/provenance.ts';
import {
  distribution,
  findBaseTooLarge,
  findCrowdedFolders,
  findOversized,
} from './checks/sizes.ts';
import { root, trackedFiles, trackedPaths } from './tracked-files.ts';

const code = trackedFiles(/^(packages|tools|conformance|bench|runtimes)\/.*[.](ts|mjs|py)$/);
const paths = trackedPaths();

describe('the repository', () => {
  it('has no file over its size', () => {
    const shipped = code.filter(({ path }) => /^packages\/.*(?<![.]test)[.]ts$/.test(path));
    const { median, p95 } = distribution(shipped);
    process.stderr.write(`${shipped.length} source files, median ${median} lines, p95 ${p95}\n`);
    expect(findOversized(code)).toEqual([]);
    expect(median).toBeLessThanOrEqual(80);
  });

  it('keeps base small', () => {
    expect(findBaseTooLarge(code)).toEqual([]);
  });

  it('has no crowded folder', () => {
    expect(findCrowdedFolders(paths)).toEqual([]);
  });

  it('names ideas, not drawers', () => {
    expect(findBannedNames(paths)).toEqual([]);
  });

  it('keeps Python in its place', () => {
    expect(findStrayPython(paths)).toEqual([]);
  });

  it('has none of the code that is banned', () => {
    expect(findBannedCode(code)).toEqual([]);
  });

  it('names no registry host and no path of one machine', () => {
    expect(findPlaces(trackedFiles(/./))).toEqual([]);
  });

  it('has no broken link in its documents', () => {
    expect(findBrokenLinks(root, trackedFiles(/[.]md$/))).toEqual([]);
  });

  it('keeps to French typography', () => {
    expect(findFrenchFaults(trackedFiles(/\/messages\/(.*\/)?fr([.]ts$|\/)/))).toEqual([]);
  });

  it('says where the expected answers of each conformance file come from', () => {
    const files = trackedFiles(/^conformance\/.*([.]test[.]ts|[.]py)$/);
    expect(findWithoutProvenance(files)).toEqual([]);
  });
});
