import type { ServingLoad } from '#advice/serving-load.ts';
import { secondsPerMonth } from '#advice/times-a-month.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';
import type { Market } from '#prices/market.ts';

/** An answer is about as long as a score and a label. An estimate. */
const answerBytes = 100;

/** Bytes in and out of an endpoint, which AWS bills beside its machines. */
export function dataProcessed(
  load: ServingLoad,
  market: Market,
  service: ServiceId,
): readonly CostDraft[] {
  const requests = perScenario((scenario) => load.meanRate[scenario] * secondsPerMonth);
  const bytesIn = perScenario(
    (scenario) => (requests[scenario] * load.payloadBytes[scenario]) / 1e9,
  );
  const bytesOut = perScenario((scenario) => (requests[scenario] * answerBytes) / 1e9);
  const perMonth = requests.expected;
  return [
    ...metered(market.tiers('sagemaker.hosting.data-in'), bytesIn, {
      service,
      item: say('cost-data-in', {}),
      assumptions: [say('formula-payload', { perMonth, bytes: load.payloadBytes.expected })],
    }),
    ...metered(market.tiers('sagemaker.hosting.data-out'), bytesOut, {
      service,
      item: say('cost-data-out', {}),
      assumptions: [say('formula-payload', { perMonth, bytes: answerBytes })],
    }),
  ];
}
