// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { join } from 'node:path';
import { defectSamples } from '../harness/defect-samples.ts';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'a recipe over images',
  'a training on what the recipe made',
  'a baseline of scored images',
  'silent in the same light',
  'violated in another light',
];
const samples = defectSamples();

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 'watched_images.py'),
  checks,
  args: () => [samples.make()],
  cleanUp: () => samples.remove(),
});
