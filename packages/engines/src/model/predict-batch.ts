import type { LoadedModel } from '#model/loaded-model.ts';
import { bodyAt, packBodies } from '#model/pack-bodies.ts';
import { ModelInputError } from '#model/port.ts';
import type { AnswerBatch, PredictBatch } from '#model/worker-protocol.ts';

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Rows of one request among those of its model. */
interface Share {
  readonly request: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** Answers a batch: reads every body, runs each model once over all of its rows, writes every answer. */
export async function predictBatch(
  batch: PredictBatch,
  models: ReadonlyMap<number, LoadedModel>,
): Promise<AnswerBatch> {
  const answers: Answer[] = [];
  const shares = new Map<LoadedModel, Share[]>();
  for (const [request, id] of batch.models.entries()) {
    const model = models.get(id);
    if (model === undefined) {
      answers[request] = refusal(new ModelInputError(503, 'The model is not loaded.'));
      continue;
    }
    const fromRow = model.rows.rows;
    const reading = readBody(batch, request, model);
    const refused = reading instanceof Promise ? await reading : reading;
    if (refused !== undefined) {
      answers[request] = refused;
      continue;
    }
    const requests = shares.get(model) ?? [];
    requests.push({ request, fromRow, toRow: model.rows.rows });
    shares.set(model, requests);
    if (model.rows.rows < model.rowsPerRun) continue;
    shares.delete(model);
    await runModel(batch, model, { requests, answers });
  }
  for (const [model, requests] of shares) await runModel(batch, model, { requests, answers });
  const encoder = new TextEncoder();
  return {
    kind: 'answers',
    batch: batch.batch,
    statuses: answers.map((answer) => answer.status),
    contentTypes: answers.map((answer) => answer.contentType),
    ...packBodies(answers.map((answer) => encoder.encode(answer.text))),
  };
}

/** Appends the rows of a body, or answers its refusal. Waits only where reading does. */
function readBody(
  batch: PredictBatch,
  request: number,
  model: LoadedModel,
): Answer | undefined | Promise<Answer | undefined> {
  const fromRow = model.rows.rows;
  const refuse = (error: unknown): Answer => {
    model.rows.truncate(fromRow);
    return refusal(error);
  };
  try {
    const accept = batch.accepts[request] ?? '';
    const contentType = batch.contentTypes[request] ?? '';
    const body = bodyAt(batch, request);
    const reading = model.container.decode({ body, contentType }, model.rows);
    if (reading !== undefined)
      return reading.then(() => model.container.checkAccept(accept)).then(() => undefined, refuse);
    model.container.checkAccept(accept);
    return undefined;
  } catch (error) {
    return refuse(error);
  }
}

async function runModel(
  batch: PredictBatch,
  model: LoadedModel,
  { requests, answers }: { readonly requests: readonly Share[]; readonly answers: Answer[] },
): Promise<void> {
  try {
    const scores = await model.run();
    for (const { request, fromRow, toRow } of requests) {
      const own = scores.subarray(fromRow * model.columns, toRow * model.columns);
      answers[request] = answer(model, own, batch.accepts[request] ?? '');
    }
  } catch (error) {
    for (const { request } of requests) {
      answers[request] = refusal(
        new ModelInputError(400, `Unable to evaluate payload provided: ${messageOf(error)}`),
      );
    }
  }
}

function answer(model: LoadedModel, scores: Float32Array, accept: string): Answer {
  try {
    return { status: 200, ...model.container.encode(scores, accept) };
  } catch (error) {
    return refusal(error);
  }
}

/** A refusal is the container's; anything else is a defect of ours that the client must not take for the model's. */
function refusal(error: unknown): Answer {
  const status = error instanceof ModelInputError ? error.status : 500;
  return { status, contentType: 'text/html; charset=utf-8', text: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
