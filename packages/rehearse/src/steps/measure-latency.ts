import { invokeEndpoint } from '#aws/invoke-endpoint.ts';
import { type Latency, summariseLatency } from '#latency/latency.ts';
import { runStep, type Session } from '#session.ts';
import type { PreparedData } from '#steps/prepare-data.ts';

const WARM_UP_CALLS = 30;
const MEASURED_CALLS = 300;
const TELL_EVERY = 25;

/** Sends single rows one after the other: the time that one caller waits, SDK included. */
export function measureLatency(
  session: Session,
  data: PreparedData,
  endpoint: string,
): Promise<Latency> {
  const { stopwatch, signal } = session.world;
  return runStep(session, 'latency', async (report) => {
    const times: number[] = [];
    const { features } = data.test;
    for (let call = 0; call < WARM_UP_CALLS + MEASURED_CALLS; call += 1) {
      const body = `${features[call % features.length]}\n`;
      const started = stopwatch.elapsedMs();
      await invokeEndpoint(session.aws, endpoint, { body, signal });
      if (call >= WARM_UP_CALLS) times.push(stopwatch.elapsedMs() - started);
      if (call % TELL_EVERY === 0) {
        report({ kind: 'count', done: times.length, of: MEASURED_CALLS });
      }
    }
    const value = summariseLatency(times);
    return { value, facts: { of: 'latency', p50: value.p50, p99: value.p99 } };
  });
}
