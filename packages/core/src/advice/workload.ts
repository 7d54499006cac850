import { Assumptions, exactly } from '#advice/assumed.ts';
import { isGenerative } from '#advice/is-generative.ts';
import { modalityOf } from '#advice/modality-of.ts';
import type { Assumption } from '#advice/plan.ts';
import { type ServingLoad, servingLoad } from '#advice/serving-load.ts';
import { timesAMonth } from '#advice/times-a-month.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';
import type { Modality, Region, Residency, Task } from '#needs/vocabulary.ts';

/** A need with every unknown replaced by a stated assumption: what formulas calculate with. */
export interface Workload {
  readonly region: Region;
  readonly modality: Modality;
  readonly needsGpu: boolean;
  readonly isTabularSupervised: boolean;
  /** Bytes, from today to twelve months from now. */
  readonly dataBytes: Quantity;
  readonly sourceCount: number;
  readonly preparationsPerMonth: number;
  readonly trainingsPerMonth: number;
  /** Data that must not be seen by everybody: asks for own keys, a VPC, governed access. */
  readonly isSensitive: boolean;
  readonly isPersonal: boolean;
  /** Confidential, of a special category, or regulated. */
  readonly isConfidential: boolean;
  readonly serving: ServingLoad;
  /** Ready-made service that answers instead of a model of one's own; absent when one is trained. */
  readonly approach?: ServiceId;
  readonly assumptions: readonly Assumption[];
}

const regionOf: Readonly<Record<Residency, Region>> = {
  france: 'eu-west-3',
  eu: 'eu-west-1',
  europe: 'eu-west-1',
  anywhere: 'us-east-1',
};

const visual: readonly Modality[] = ['image', 'video', 'audio'];

const texts: readonly Task[] = ['text-classification', 'sentiment-analysis', 'entity-extraction'];

/** Language is learned by transformers, on GPUs. */
function learnsLanguage(task: Task): boolean {
  return isGenerative(task) || texts.includes(task);
}

function chooseRegion(need: Need, assumptions: Assumptions): Region {
  const usual = regionOf[need.constraints?.residency ?? 'anywhere'];
  return assumptions.take(need.constraints?.region, usual, {
    field: 'constraints.region',
    statement: say('assume-region', { region: usual }),
  });
}

function dataBytes(need: Need, assumptions: Assumptions, modality: Modality): Quantity {
  const perRow = modality === 'tabular' ? 200 : modality === 'image' ? 500_000 : 5_000;
  const rows = need.data?.rows;
  const guessed = rows === undefined ? 1e9 : rows.expected * perRow;
  const now = assumptions.take(need.data?.size, exactly(guessed), {
    field: 'data.size',
    statement: say('assume-data-size', { bytes: guessed }),
  });
  const later = need.data?.sizeIn12Months ?? now;
  return {
    low: now.low,
    expected: (now.expected + later.expected) / 2,
    high: Math.max(now.high, later.high),
  };
}

/** Works out what has to be dimensioned. */
export function workloadOf(need: Need): Workload {
  const assumptions = new Assumptions();
  const modality = modalityOf(need);
  const region = chooseRegion(need, assumptions);
  const retrain = assumptions.take(need.training?.cadence, 'monthly', {
    field: 'training.cadence',
    statement: say('assume-training-cadence', {}),
  });
  const sensitivity = assumptions.take(need.data?.sensitivity, ['internal'], {
    field: 'data.sensitivity',
    statement: say('assume-sensitivity', {}),
  });
  const sources = need.data?.sources ?? [];
  const trainingsPerMonth = timesAMonth(retrain);
  return {
    region,
    modality,
    needsGpu:
      need.training?.gpu ?? (visual.includes(modality) || learnsLanguage(need.problem.task)),
    isTabularSupervised:
      modality === 'tabular' &&
      ['binary-classification', 'multiclass-classification', 'regression'].includes(
        need.problem.task,
      ),
    dataBytes: dataBytes(need, assumptions, modality),
    sourceCount: need.data?.sourceCount?.expected ?? Math.max(1, sources.length),
    preparationsPerMonth: Math.max(trainingsPerMonth, timesAMonth(need.data?.cadence ?? 'once')),
    trainingsPerMonth,
    isSensitive: sensitivity.some((word) => !['public', 'internal'].includes(word)),
    isPersonal: sensitivity.some((word) => word === 'personal' || word === 'special-category'),
    isConfidential: sensitivity.some((word) =>
      ['confidential', 'special-category', 'regulated'].includes(word),
    ),
    serving: servingLoad(need, assumptions),
    assumptions: assumptions.list(),
  };
}
