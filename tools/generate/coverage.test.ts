import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCoverage } from '../../packages/plane/src/list-coverage.ts';
import { renderCoverage } from './render-coverage.ts';

test('docs/coverage.md says what the plane serves today', async () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/coverage.md'), 'utf8');
  expect(written, 'run: node tools/generate/coverage.ts').toBe(
    renderCoverage(await listCoverage()),
  );
});
