// Writes docs/coverage.md: every operation of each AWS service that the plane speaks, and whether it is served.
//   node tools/generate/coverage.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCoverage } from '../../packages/plane/src/list-coverage.ts';
import { renderCoverage } from './render-coverage.ts';

const file = join(import.meta.dirname, '../../docs/coverage.md');
writeFileSync(file, renderCoverage(await listCoverage()));
