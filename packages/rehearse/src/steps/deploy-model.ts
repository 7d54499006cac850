import { createModel, type DeployableRecipe, deployEndpoint } from '#aws/endpoint.ts';
import { runStep, type Session } from '#session.ts';
import type { TrainedModel } from '#steps/train-model.ts';

export interface Deployed {
  readonly endpoint: string;
  readonly recipe: DeployableRecipe;
  readonly readySeconds: number;
}

/** Registers the trained model under the name that the endpoint and the batch transform use. */
export async function registerModel(session: Session, trained: TrainedModel): Promise<string> {
  const name = `${session.request.runId}-model`;
  const { imageUri, roleArn } = session;
  const spec = { name, imageUri, modelUrl: trained.result.modelUrl, roleArn };
  await createModel(session.aws, spec, session.undo);
  return name;
}

/** Brings the model into service as the plan says. */
export function deployModel(
  session: Session,
  modelName: string,
  recipe: DeployableRecipe,
): Promise<Deployed> {
  const { request, world } = session;
  return runStep(session, 'deploy', async (report) => {
    const endpoint = `${request.runId}-endpoint`;
    const started = world.stopwatch.elapsedMs();
    await deployEndpoint(
      session.aws,
      { name: endpoint, modelName, recipe },
      {
        signal: world.signal,
        undo: session.undo,
        maxDelayMs: session.maxDelayMs,
        onStatus: (status) => report({ kind: 'status', status }),
      },
    );
    const readySeconds = (world.stopwatch.elapsedMs() - started) / 1000;
    return { value: { endpoint, recipe, readySeconds }, facts: { of: 'deploy', endpoint } };
  });
}
