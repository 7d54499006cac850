// provenance: client sagemaker-python-sdk (estimator, predictor, transformer and trainer are the judge)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itOrGap } from '../harness/known-gaps.ts';
import { type RunningPlane, root, startPlane } from '../harness/plane.ts';
import {
  type ClientName,
  clientShell,
  isInstalledHere,
  type Ran,
} from '../harness/python-client.ts';

interface Flow {
  readonly client: ClientName;
  readonly script: string;
  readonly args?: readonly string[];
  readonly checks: readonly string[];
}

const flows: readonly Flow[] = [
  {
    client: 'sagemaker-v2',
    script: 'estimator_v2.py',
    checks: [
      'default_bucket',
      'Estimator.fit',
      'Estimator.deploy',
      'Predictor.predict',
      'Transformer.transform',
      'Predictor.delete_endpoint',
    ],
  },
  {
    client: 'sagemaker-v2',
    script: 'tuner_v2.py',
    args: [join(root, 'examples/churn/churn.csv')],
    checks: [
      'HyperparameterTuner.fit',
      'HyperparameterTuningJobAnalytics',
      'HyperparameterTuner.deploy',
      'HyperparameterTuner.attach',
    ],
  },
  {
    client: 'sagemaker-v2',
    script: 'monitor_v2.py',
    checks: [
      'SKLearnProcessor.run',
      'DefaultModelMonitor.suggest_baseline',
      'DefaultModelMonitor.create_monitoring_schedule',
      'DefaultModelMonitor.delete_monitoring_schedule',
    ],
  },
  {
    client: 'sagemaker-v2',
    script: 'automl_v2.py',
    args: [join(root, 'examples/churn/churn.csv')],
    checks: ['AutoMLV2.fit', 'AutoMLV2.list_candidates', 'AutoMLV2.deploy'],
  },
  {
    client: 'sagemaker-v2',
    script: 'debugger_v2.py',
    checks: ['Estimator.fit on spot', 'rule_job_summary', 'latest_job_debugger_artifacts_path'],
  },
  {
    client: 'sagemaker-v2',
    script: 'registry_v2.py',
    args: [join(root, 'packages/engines/src/model/fixtures')],
    checks: ['Model.register', 'ModelPackage.deploy', 'DataCaptureConfig'],
  },
  {
    client: 'sagemaker-v3',
    script: 'model_trainer_v3.py',
    checks: ['default_bucket', 'ModelTrainer.train'],
  },
];

for (const { client, script, args = [], checks } of flows) {
  describe.skipIf(!isInstalledHere(client))(`${client} ${script}`, () => {
    let plane: RunningPlane;
    let said: Ran;
    beforeAll(async () => {
      plane = await startPlane();
      const shell = await clientShell(client, plane);
      said = await shell.python(join(import.meta.dirname, script), ...args);
      shell.close();
    });
    afterAll(async () => {
      await plane?.stop();
    });

    for (const check of checks) {
      itOrGap(`${client} ${check}`, async () => {
        expect(`${said.stdout}\n${said.stderr.slice(-4000)}`).toContain(`ok ${check}\n`);
      });
    }

    if (script === 'debugger_v2.py') {
      it('shows what spot saved', () => {
        expect(said.stdout).toMatch(/Managed Spot Training savings: \d+\.\d%/);
      });
    }

    // Version 3 draws its log on a terminal only.
    if (script === 'estimator_v2.py') {
      it('shows what the training job printed', () => {
        expect(said.stdout).toContain('#011train-auc:');
      });
    }
  });
}
