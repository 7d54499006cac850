import { join } from 'node:path';
import { assert, type Scope, SlipwayError } from '@slipway/base';
import type { OpenModel } from '@slipway/engines';
import { DataCapture } from '../../capture/work/data-capture.ts';
import type { SageMakerNeeds } from '../../service.ts';
import { instanceId } from '../../work/instance-id.ts';
import { StreamLog } from '../../work/stream-log.ts';
import type { Deployment, Variant } from '../domain/endpoint.ts';
import { type HostedModel, HostedVariant } from './hosted-endpoint.ts';
import { openModel } from './open-model.ts';
import { SealedModel } from './sealed-model.ts';
import { VariantMeters } from './variant-meters.ts';

export interface Opening {
  readonly scope: Scope;
  readonly endpoint: string;
  readonly deployment: Deployment;
  readonly signal: AbortSignal;
}

/** Folder of what a deployment needs when it is opened again. */
export function deploymentDir(needs: SageMakerNeeds, deploymentId: string): string {
  return join(needs.workDir, 'endpoints', deploymentId);
}

/**
 * Makes every variant of a deployment ready to answer, or none: rejects with a `SlipwayError` whose message
 * suits a FailureReason, and what was opened is closed again.
 */
export async function openDeployment(
  needs: SageMakerNeeds,
  opening: Opening,
): Promise<readonly HostedVariant[]> {
  const results = await Promise.allSettled(
    opening.deployment.variants.map((variant, index) =>
      openVariant(needs, opening, { variant, index }),
    ),
  );
  const opened = results
    .filter((result) => result.status === 'fulfilled')
    .map(({ value }) => value);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed === undefined) return opened;
  await Promise.all(opened.map(({ hosted }) => hosted.model.close()));
  throw failed.reason;
}

async function openVariant(
  needs: SageMakerNeeds,
  opening: Opening,
  { variant, index }: { readonly variant: Variant; readonly index: number },
): Promise<HostedVariant> {
  const { scope, endpoint, deployment, signal } = opening;
  const log = variantLog(needs, opening, variant);
  try {
    const started = needs.clock.now();
    const { source, desiredInstanceCount: instances } = variant;
    const { environment } = source;
    const file = join(deploymentDir(needs, deployment.id), `${index}.sealed`);
    const sealed = new SealedModel(file, needs.masterKey);
    const opened = { scope, source, signal, environment, instances, sealed };
    const model = await openModel(needs, opened);
    log.write(
      `Model loaded in ${needs.clock.now() - started} ms from ${variant.source.data?.uri ?? ''}; serving ${endpoint}/${variant.name}`,
    );
    await log.flush();
    return new HostedVariant(
      variant.name,
      variant.weight,
      watched(needs, opening, { variant, model, log }),
    );
  } catch (error) {
    if (signal.aborted) throw error;
    const reason =
      error instanceof SlipwayError
        ? error.message
        : 'an internal error of the plane; see its log.';
    log.write(`ERROR ${reason}`);
    await log.flush();
    if (!(error instanceof SlipwayError))
      needs.log.error('endpoint.variant-failed', { endpoint, variant: variant.name, error });
    throw new SlipwayError({
      code: 'SAGEMAKER_VARIANT_NOT_STARTED',
      message: `The primary container for production variant ${variant.name} did not start: ${reason}`,
      cause: error,
    });
  }
}

/** The threads of one process stand for the instances of the variant; its stream is named as the first one's is. */
function variantLog(
  needs: SageMakerNeeds,
  { scope, endpoint, deployment }: Opening,
  variant: Variant,
): StreamLog {
  const instance = instanceId(deployment.id);
  const group = `/aws/sagemaker/Endpoints/${endpoint}`;
  return new StreamLog(needs, scope, { group, stream: `${variant.name}/${instance}` });
}

/**
 * A variant whose model is still being opened: requests wait for it, and it is closed when it is there. It stays in
 * place afterwards, so that nothing that came between (other weights, an update, a deletion) can be undone by it.
 */
export function deferredVariant(
  needs: SageMakerNeeds,
  opening: Opening,
  {
    variant,
    opened,
  }: { readonly variant: Variant; readonly opened: Promise<readonly HostedVariant[]> },
): HostedVariant {
  let ready: OpenModel | undefined;
  const found = opened.then((variants) => {
    ready = variants.find((candidate) => candidate.name === variant.name)?.hosted.model;
    assert(ready !== undefined, 'a deployment opens all of its variants');
    return ready;
  });
  found.catch(() => undefined);
  const model: OpenModel = {
    get instances() {
      return ready?.instances ?? variant.desiredInstanceCount;
    },
    predict: async (request) => await (ready ?? (await found)).predict(request),
    resize: async (instances) => await (ready ?? (await found)).resize(instances),
    close: async () => {
      const late = await found.catch(() => undefined);
      await late?.close();
    },
  };
  const log = variantLog(needs, opening, variant);
  return new HostedVariant(
    variant.name,
    variant.weight,
    watched(needs, opening, { variant, model, log }),
  );
}

/** The model with what counts and captures its requests. */
function watched(
  needs: SageMakerNeeds,
  { scope, endpoint, deployment }: Opening,
  {
    variant,
    model,
    log,
  }: { readonly variant: Variant; readonly model: OpenModel; readonly log: StreamLog },
): HostedModel {
  const settings = deployment.capture;
  const place = { scope, endpoint, variant: variant.name };
  return {
    model,
    log,
    meters: new VariantMeters(needs, place),
    capture:
      settings &&
      new DataCapture(needs, { ...place, settings, onTrouble: (message) => log.write(message) }),
  };
}
