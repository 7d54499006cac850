import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Scope } from '@slipway/base';
import type { LogStore } from '#ports/log-store.ts';
import { compileMetricRegex } from '../../training/domain/metric-definition.ts';
import type { TrainingJob } from '../../training/domain/training-job.ts';

const logGroup = '/aws/sagemaker/TrainingJobs';
const linesPerRead = 1_000;
const lineLengthMax = 4_096;
const searchTimeoutMs = 5_000;

/**
 * In a thread of its own, as text, because a regular expression from outside may take for ever and only ending its
 * thread ends it. Answers the first group of each line that matches.
 */
const searchSource = `
const { parentPort, workerData } = require('node:worker_threads');
const pattern = new RegExp(workerData.source, workerData.flags);
parentPort.postMessage(workerData.lines.flatMap((line) => pattern.exec(line)?.[1] ?? []));
`;

interface Curve {
  /** Position in the log behind what was read. */
  from: number;
  readonly values: number[];
}

/** The values of the objective that training jobs have logged so far, epoch after epoch; read on from call to call. */
export class ObjectiveCurves {
  readonly #logs: LogStore;
  readonly #scope: Scope;
  readonly #curves = new Map<string, Curve>();

  constructor(logs: LogStore, scope: Scope) {
    this.#logs = logs;
    this.#scope = scope;
  }

  async values(job: TrainingJob, metric: string): Promise<readonly number[]> {
    const curve = this.#curves.get(job.name) ?? { from: 0, values: [] };
    this.#curves.set(job.name, curve);
    const definition = job.request.AlgorithmSpecification?.MetricDefinitions?.find(
      ({ Name }) => Name === metric,
    );
    const pattern = compileMetricRegex(definition?.Regex ?? '');
    if (definition === undefined || pattern === undefined || job.logStream === undefined)
      return curve.values;
    const stream = { group: logGroup, stream: job.logStream };
    for (;;) {
      const range = { from: curve.from, limit: linesPerRead };
      const events = await this.#logs.read(this.#scope, stream, range);
      if (events.length === 0) return curve.values;
      const lines = events.map(({ message }) => message.slice(0, lineLengthMax));
      curve.values.push(...(await search(pattern, lines)));
      curve.from += events.length;
    }
  }
}

async function search(pattern: RegExp, lines: readonly string[]): Promise<readonly number[]> {
  const { source, flags } = pattern;
  const worker = new Worker(searchSource, { eval: true, workerData: { source, flags, lines } });
  try {
    const signal = AbortSignal.timeout(searchTimeoutMs);
    const [found]: unknown[] = await once(worker, 'message', { signal });
    const texts: readonly unknown[] = Array.isArray(found) ? found : [];
    return texts.map((text) => Number.parseFloat(String(text))).filter(Number.isFinite);
  } finally {
    await worker.terminate();
  }
}
