// provenance: client boto3 (its own models and paginators are the judge), pages of automatic model tuning in the developer guide
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

const checks = [
  'create_hyper_parameter_tuning_job, two at a time',
  'counters',
  'list_training_jobs_for_hyper_parameter_tuning_job',
  'BestTrainingJob',
  'training job of a tuning job',
  'Grid tries each combination once',
  'TargetObjectiveMetricValue ends the search',
  'a search without success fails',
  'warm start goes on from a parent',
  'early stopping ends what is behind the median',
  'stop_hyper_parameter_tuning_job',
  'list and delete',
  'refusals',
];

describe('automatic model tuning', () => {
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'tuning.py'),
    checks,
    args: () => [join(root, 'examples/churn/churn.csv')],
  });
});
