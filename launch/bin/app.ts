import { App, Aspects, Tags } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from '../lib/data-stack.ts';
import { MonitoringStack } from '../lib/monitoring-stack.ts';
import { named } from '../lib/names.ts';
import { NetworkStack } from '../lib/network-stack.ts';
import type { ProjectResources } from '../lib/project-resources.ts';
import { ServingStack } from '../lib/serving-stack.ts';
import { TrainingStack } from '../lib/training-stack.ts';
import { settings } from '../settings.ts';

const app = new App();
const account = process.env['CDK_DEFAULT_ACCOUNT'];
const env = { region: settings.region, ...(account === undefined ? {} : { account }) };

const data = new DataStack(app, named('data'), { env });
const network =
  settings.network === 'private' ? new NetworkStack(app, named('network'), { env }) : undefined;
const resources: ProjectResources = {
  bucket: data.bucket,
  key: data.key,
  vpc: network?.vpc,
  jobs: network?.jobs,
};
new TrainingStack(app, named('training'), { env, resources });
if (settings.serving !== undefined) {
  const { serving } = settings;
  const stack = new ServingStack(app, named('serving'), { env, resources, serving });
  const { latencyMilliseconds } = serving;
  new MonitoringStack(app, named('monitoring'), {
    env,
    resources,
    serving: stack,
    latencyMilliseconds,
  });
}

for (const [name, value] of Object.entries(settings.operations.tags)) Tags.of(app).add(name, value);
Aspects.of(app).add(new AwsSolutionsChecks({ verbose: true }));
