// provenance: client boto3; the answers' shapes: https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html (read 2026-11)
import { join } from 'node:path';
import { defectSamples } from '../harness/defect-samples.ts';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'create_training_job',
  'refusals of a training job',
  'managed spot: an interrupted job goes on from its checkpoint',
  'incremental training from an earlier model',
  'invoke_endpoint with JPEGs',
  'invoke_endpoint with what is no image',
  'create_transform_job over images',
];
const samples = defectSamples();

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 'image_classification.py'),
  checks,
  args: () => [samples.make()],
  cleanUp: () => samples.remove(),
});
