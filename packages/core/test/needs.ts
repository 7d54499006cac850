import fc from 'fast-check';
import type { Need } from '#needs/need.ts';
import {
  cadences,
  closedFeatures,
  dataSources,
  deploymentModes,
  interpretabilities,
  levels,
  regions,
  sensitivities,
  skills,
  tasks,
  trafficShapes,
} from '#needs/vocabulary.ts';
import { needFrom } from './situations.ts';

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined });
const some = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
/** A number spread over its orders of magnitude, written with a unit, sometimes as a range. */
const magnitude = (from: number, to: number, unit: string) =>
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()).map(([share, isRange]) => {
    const value = Number((from * (to / from) ** share).toPrecision(4));
    return isRange ? `${value}..${value * 4} ${unit}` : `${value} ${unit}`;
  });

const problem = fc.record({
  task: fc.constantFrom(...tasks),
  customisation: optional(fc.constantFrom(...levels)),
  interpretability: optional(fc.constantFrom(...interpretabilities)),
  labels: optional(magnitude(10, 1e7, '')),
});
const data = fc.record({
  sources: optional(some(dataSources)),
  rows: optional(magnitude(10, 1e9, '')),
  size: optional(magnitude(1e3, 1e14, 'B')),
  cadence: optional(fc.constantFrom(...cadences)),
  sensitivity: optional(some(sensitivities)),
  readingTeams: optional(magnitude(1, 20, '')),
});
const training = fc.record({
  cadence: optional(fc.constantFrom(...cadences)),
  duration: optional(magnitude(10, 3e6, 's')),
  deadlineSlack: optional(magnitude(0.5, 20, '')),
  interruptible: optional(fc.boolean()),
  checkpoints: optional(fc.boolean()),
  tuning: optional(fc.boolean()),
  hostControl: optional(fc.boolean()),
});
const deployment = fc.record({
  modes: optional(some(deploymentModes)),
  latency: optional(magnitude(1e-3, 600, 's')),
  payload: optional(magnitude(10, 2e9, 'B')),
  processingTime: optional(magnitude(1e-4, 4_000, 's')),
  modelMemory: optional(magnitude(1e6, 5e10, 'B')),
  gpu: optional(fc.boolean()),
  vpcOnly: optional(fc.boolean()),
  networkIsolation: optional(fc.boolean()),
  variants: optional(fc.boolean()),
  availability: optional(fc.constantFrom('90 %', '99 %', '99.99 %')),
  traffic: optional(
    fc.record({
      mean: optional(magnitude(1e-6, 1e4, 'req/s')),
      peak: optional(magnitude(1e-6, 1e5, 'req/s')),
      shape: optional(fc.constantFrom(...trafficShapes)),
    }),
  ),
});
const account = fc.record({ usedInLast12Months: optional(some(closedFeatures)) });
const team = fc.record({ skills: optional(some(skills)), usesLambda: optional(fc.boolean()) });
const constraints = fc.record({
  region: optional(fc.constantFrom(...regions)),
  budget: optional(magnitude(1, 1e5, 'USD/month')),
});

/** Any need that a user could write, as the object behind the YAML. */
export const writtenNeeds = fc
  .record({
    problem,
    data: optional(data),
    training: optional(training),
    deployment: optional(deployment),
    account: optional(account),
    team: optional(team),
    constraints: optional(constraints),
  })
  // Leaves out what is undefined, as a file does.
  .map((need): Record<string, unknown> => JSON.parse(JSON.stringify(need)));

export const anyNeed: fc.Arbitrary<Need> = writtenNeeds.map((need) =>
  needFrom(JSON.stringify(need)),
);
