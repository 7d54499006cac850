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
  const shares = readBodies(batch, models, answers);
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

function readBodies(
  batch: PredictBatch,
  models: ReadonlyMap<number, LoadedModel>,
  answers: Answer[],
): ReadonlyMap<LoadedModel, Share[]> {
  const shares = new Map<LoadedModel, Share[]>();
  for (const [request, id] of batch.models.entries()) {
    const model = models.get(id);
    if (model === undefined) {
      answers[request] = refusal(new ModelInputError(503, 'The model is not loaded.'));
      continue;
    }
    const fromRow = model.rows.rows;
    try {
      const contentType = batch.contentTypes[request] ?? '';
      model.container.decode({ body: bodyAt(batch, request), contentType }, model.rows);
      model.container.checkAccept(batch.accepts[request] ?? '');
      const own = shares.get(model) ?? [];
      own.push({ request, fromRow, toRow: model.rows.rows });
      shares.set(model, own);
    } catch (error) {
      model.rows.truncate(fromRow);
      answers[request] = refusal(error);
    }
  }
  return shares;
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
