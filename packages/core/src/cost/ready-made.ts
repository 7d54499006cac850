import type { Situation } from '#advice/option.ts';
import type { ServingLoad } from '#advice/serving-load.ts';
import { hoursPerMonth, secondsPerMonth } from '#advice/times-a-month.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { type Statement, say } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Comprehend bills 100 characters as a unit, and three units at least (https://aws.amazon.com/comprehend/pricing/). */
const unitBytes = 100;
const leastUnits = 3;
/** Images that one inference unit looks at in a second. AWS gives no figure; a test with own images does. */
const imagesPerUnitSecond = 5;
/** Hours that one training of Custom Labels is billed for; AWS says that most take less than a day. An estimate. */
const trainingHours = { low: 1, expected: 4, high: 24 } as const;

interface Asked {
  readonly count: Quantity;
  /** Bytes of one question. */
  readonly bytes: Quantity;
}

/** Single questions and those of batches: how many a month, and how long. */
function askedOf(load: ServingLoad): readonly Asked[] {
  const single = {
    count: perScenario((end) => load.meanRate[end] * secondsPerMonth),
    bytes: load.payloadBytes,
  };
  const batched = {
    count: perScenario((end) => load.batchesPerMonth * load.recordsPerBatch[end]),
    bytes: perScenario((end) => load.batchBytes[end] / Math.max(1, load.recordsPerBatch[end])),
  };
  return [...(load.isRealTime ? [single] : []), ...(load.isBatch ? [batched] : [])];
}

function total(asked: readonly Asked[], each: (one: Asked, end: keyof Quantity) => number) {
  return perScenario((end) => asked.reduce((sum, one) => sum + each(one, end), 0));
}

interface Line {
  readonly service: ServiceId;
  readonly item: Statement;
  readonly assumptions: readonly Statement[];
}

function comprehend({ workload, market }: Situation): readonly CostDraft[] {
  const asked = askedOf(workload.serving);
  const units = (bytes: number) => Math.max(leastUnits, Math.ceil(bytes / unitBytes));
  const requests = total(asked, ({ count }, end) => count[end]).expected;
  const line: Line = {
    service: 'comprehend',
    item: say('cost-comprehend', {}),
    assumptions: [
      say('formula-comprehend', { requests, bytes: asked[0]?.bytes.expected ?? 0, leastUnits }),
    ],
  };
  const quantity = total(asked, ({ count, bytes }, end) => count[end] * units(bytes[end]));
  return metered(market.tiers('comprehend.unit'), quantity, line);
}

function perItem(
  { workload, market }: Situation,
  meter: string,
  { service, item }: Pick<Line, 'service' | 'item'>,
): readonly CostDraft[] {
  const quantity = total(askedOf(workload.serving), ({ count }, end) => count[end]);
  const assumptions = [say('formula-each-request', { requests: quantity.expected })];
  return metered(market.tiers(meter), quantity, { service, item, assumptions });
}

/** A model of one's own that somebody else runs: paid by the hour in which it is started. */
function customLabels({ workload, market }: Situation): readonly CostDraft[] {
  const { serving, trainingsPerMonth } = workload;
  const service = 'rekognition-custom-labels';
  const scoring = perScenario(
    (end) => (serving.batchesPerMonth * serving.recordsPerBatch[end]) / imagesPerUnitSecond / 3_600,
  );
  const running = perScenario((end) => (serving.isRealTime ? hoursPerMonth : scoring[end]));
  const runs = perScenario((end) => trainingsPerMonth * trainingHours[end]);
  return [
    ...metered(market.tiers('rekognition.custom-labels.inference'), running, {
      service,
      item: say('cost-custom-labels', {}),
      assumptions: [
        serving.isRealTime
          ? say('formula-always-on', { instances: 1, hours: hoursPerMonth })
          : say('formula-images-a-second', { images: imagesPerUnitSecond }),
      ],
    }),
    ...metered(market.tiers('rekognition.custom-labels.training'), runs, {
      service,
      item: say('cost-custom-labels-training', {}),
      assumptions: [
        say('formula-training-hours', { runs: trainingsPerMonth, hours: trainingHours.expected }),
      ],
    }),
  ];
}

function textract(situation: Situation): readonly CostDraft[] {
  const service = 'textract' as const;
  return [
    ...perItem(situation, 'textract.forms', { service, item: say('cost-textract-forms', {}) }),
    ...perItem(situation, 'textract.tables', { service, item: say('cost-textract-tables', {}) }),
    ...perItem(situation, 'textract.queries-with-forms-and-tables', {
      service,
      item: say('cost-textract-queries', {}),
    }),
  ];
}

const costsOf: Partial<Record<ServiceId, (situation: Situation) => readonly CostDraft[]>> = {
  comprehend,
  textract,
  rekognition: (situation) =>
    perItem(situation, 'rekognition.image', {
      service: 'rekognition',
      item: say('cost-rekognition', {}),
    }),
  'rekognition-custom-labels': customLabels,
};

/** What a ready-made service costs in a month; nothing where the price book has no price of it. */
export function readyMadeCosts(service: ServiceId, situation: Situation): readonly CostDraft[] {
  return costsOf[service]?.(situation) ?? [];
}
