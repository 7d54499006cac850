import type { RealTimeRecipe } from '@slipway/core';
import { imageClassificationUri } from '@slipway/core';
import { deployEndpointConfig } from '#aws/deploy-endpoint-config.ts';
import {
  approveVersion,
  createModelGroup,
  modelOfVersion,
  registerVersion,
} from '#aws/model-registry.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { runStep } from '#session.ts';

export interface RegisteredVersion {
  readonly group: string;
  readonly arn: string;
  /** A model of this version, ready for an endpoint or a batch transform. */
  readonly modelName: string;
}

export interface VersionOrder {
  /** Behind the run's id, in the model's name: `v1`. */
  readonly suffix: string;
  readonly modelUrl: string;
  readonly properties: Readonly<Record<string, string>>;
}

export function groupOf({ request }: ImageSession): string {
  return `${request.runId}-defects`;
}

/** The registry's group for this run, its first version, approved. */
export function registerFirst(
  session: ImageSession,
  order: VersionOrder,
): Promise<RegisteredVersion> {
  return runStep(session, 'register', async () => {
    const description = 'Versions of the defect classifier (synthetic images, rehearsal)';
    await createModelGroup(session.aws, { name: groupOf(session), description }, session.undo);
    const value = await registerApproved(session, order);
    return { value, facts: { of: 'register', version: value.arn } };
  });
}

/** One more version: registered, approved because its quality was measured, made a model. */
export async function registerApproved(
  session: ImageSession,
  { suffix, modelUrl, properties }: VersionOrder,
): Promise<RegisteredVersion> {
  const { aws, undo, request, roleArn } = session;
  const group = groupOf(session);
  const version = {
    group,
    imageUri: imageClassificationUri(request.plan.region),
    modelUrl,
    contentTypes: ['application/x-image', 'image/jpeg', 'image/png'],
    responseTypes: ['application/json'],
    properties,
  };
  const arn = await registerVersion(aws, version, undo);
  await approveVersion(aws, arn, 'Held-out quality measured by the rehearsal');
  const modelName = `${request.runId}-${suffix}`;
  await modelOfVersion(aws, { name: modelName, versionArn: arn, roleArn }, undo);
  return { group, arn, modelName };
}

export interface DeployedVersion {
  readonly endpoint: string;
  readonly instanceType: string;
  readonly readySeconds: number;
  readonly captureUrl: string;
}

/** A real-time endpoint that keeps what it is asked and answers. */
export function deployVersion(
  session: ImageSession,
  version: RegisteredVersion,
): Promise<DeployedVersion> {
  return runStep(session, 'deploy', async (report) => {
    const { stopwatch } = session.world;
    const started = stopwatch.elapsedMs();
    const endpoint = `${session.request.runId}-endpoint`;
    const { instanceType } = instancesOf(session);
    const captureUrl = `${session.root}/capture`;
    await deployEndpointConfig(
      session.aws,
      {
        endpoint,
        config: `${endpoint}-v1`,
        modelName: version.modelName,
        instanceType,
        captureUrl,
      },
      watchOf(session, report),
    );
    const readySeconds = (stopwatch.elapsedMs() - started) / 1000;
    const value = { endpoint, instanceType, readySeconds, captureUrl };
    return { value, facts: { of: 'deploy', endpoint } };
  });
}

type Instances = Extract<RealTimeRecipe, { readonly kind: 'instances' }>;

/** The plan's instances; a plan that serves otherwise is rehearsed on small ones. */
export function instancesOf({ request }: ImageSession): Instances {
  const { realTime } = request.recipe;
  return realTime?.kind === 'instances'
    ? realTime
    : { kind: 'instances', instanceType: 'ml.c5.large', initialInstanceCount: 1 };
}
