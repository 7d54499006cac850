import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log, Scope } from '@slipway/base';
import type { LogEvent, LogStore, LogStreamName } from '#ports/log-store.ts';
import { compileMetricRegex, type MetricDefinition } from '../domain/metric-definition.ts';
import type { FinalMetric } from '../domain/training-job.ts';
import { metricWorkerSource } from './metric-worker.ts';

const linesPerBatch = 1_000;
/** A metric is near the start of a line; the rest of a very long one is not worth the time. */
const lineLengthMax = 4_096;
/** For one batch, where honest expressions take milliseconds. */
const batchTimeoutMs = 5_000;

export interface MetricSource {
  readonly logs: LogStore;
  readonly scope: Scope;
  readonly stream: LogStreamName;
  readonly log: Log;
}

/** The last value of each metric that the job's log shows. Expressions that take too long end the search. */
export async function findFinalMetrics(
  definitions: readonly MetricDefinition[],
  source: MetricSource,
): Promise<readonly FinalMetric[]> {
  const known = definitions.flatMap(({ name, regex }) => {
    const pattern = compileMetricRegex(regex);
    return pattern === undefined ? [] : [{ name, pattern }];
  });
  if (known.length === 0) return [];
  const worker = new Worker(metricWorkerSource, {
    eval: true,
    workerData: known.map(({ pattern: { source: text, flags } }) => ({ source: text, flags })),
  });
  const latest = new Map<string, FinalMetric>();
  try {
    for await (const events of batches(source)) {
      for (const { metric, value, timestamp } of await search(worker, events)) {
        const name = known[metric]?.name;
        if (name !== undefined) latest.set(name, { name, value, timestamp });
      }
    }
  } catch (error) {
    source.log.warn('training.metrics-incomplete', { stream: source.stream.stream, error });
  } finally {
    await worker.terminate();
  }
  return known.flatMap(({ name }) => latest.get(name) ?? []);
}

interface Found {
  readonly metric: number;
  readonly value: number;
  readonly timestamp: number;
}

async function search(worker: Worker, events: readonly LogEvent[]): Promise<readonly Found[]> {
  worker.postMessage(events.map(({ message }) => message.slice(0, lineLengthMax)));
  const [found]: unknown[] = await once(worker, 'message', {
    signal: AbortSignal.timeout(batchTimeoutMs),
  });
  if (!Array.isArray(found)) return [];
  return found.map(([metric, text, line]: [number, string, number]) => ({
    metric,
    value: Number.parseFloat(text),
    timestamp: events[line]?.timestamp ?? 0,
  }));
}

async function* batches({
  logs,
  scope,
  stream,
}: MetricSource): AsyncGenerator<readonly LogEvent[]> {
  for (let from = 0; ; from += linesPerBatch) {
    const events = await logs.read(scope, stream, { from, limit: linesPerBatch });
    if (events.length === 0) return;
    yield events;
  }
}
