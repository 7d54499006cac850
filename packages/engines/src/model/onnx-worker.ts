import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { assert } from '@slipway/base';
import type * as Onnx from 'onnxruntime-node';
import { type LoadedModel, loadModel } from '#model/loaded-model.ts';
import { predictBatch } from '#model/predict-batch.ts';
import type { FromWorker, ToWorker, WorkerSettings } from '#model/worker-protocol.ts';

/** Entry of a worker thread: its own file in the bundle. Messages are answered one after the other. */
async function serve(port: MessagePort, settings: WorkerSettings): Promise<void> {
  const onnx: typeof Onnx = await import(settings.onnxruntime);
  const models = new Map<number, LoadedModel>();
  const send = (message: FromWorker): void => {
    port.postMessage(message, message.kind === 'answers' ? [message.bytes.buffer] : []);
  };
  const handle = async (message: ToWorker): Promise<void> => {
    switch (message.kind) {
      case 'load': {
        const { dir, environment } = message;
        models.set(message.model, await loadModel({ ...settings, onnx, dir, environment }));
        return send({ kind: 'loaded', model: message.model });
      }
      case 'unload': {
        const model = models.get(message.model);
        models.delete(message.model);
        return await model?.release();
      }
      case 'end':
        for (const model of models.values()) await model.release();
        return port.close();
      case 'predict':
        return send(await predictBatch(message, models));
    }
  };
  let turn: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    turn = turn.then(() => handle(message)).catch((error: unknown) => report(message, error));
  });
  const report = (message: ToWorker, error: unknown): void => {
    if (message.kind !== 'load') throw error;
    send({
      kind: 'load-failed',
      model: message.model,
      message: error instanceof Error ? error.message : String(error),
    });
  };
}

assert(parentPort !== null, 'the model worker runs in a worker thread');
await serve(parentPort, workerData);
