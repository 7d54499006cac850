import { cadences, trafficShapes } from '#needs/vocabulary.ts';
import { type NumberLever, oneOf, pinned, type WordLever } from '#sensitivity/lever.ts';

export const trafficMean: NumberLever = {
  kind: 'number',
  field: 'deployment.traffic.mean',
  usual: 1,
  from: 1e-5,
  to: 1e4,
  samples: [0.001, 100],
  read: (need) => need.deployment?.traffic?.mean?.expected,
  apply(need, value) {
    const traffic = need.deployment?.traffic;
    const before = traffic?.mean?.expected ?? 0;
    const peak = traffic?.peak?.expected;
    // The peak moves along: it is the same day, busier.
    const moved =
      peak === undefined || before === 0 ? {} : { peak: pinned((peak * value) / before) };
    return {
      ...need,
      deployment: { ...need.deployment, traffic: { ...traffic, ...moved, mean: pinned(value) } },
    };
  },
};

export const idleShare: NumberLever = {
  kind: 'number',
  field: 'deployment.traffic.idleShare',
  from: 0.01,
  to: 0.99,
  samples: [0.05, 0.9],
  read: (need) => need.deployment?.traffic?.idleShare?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: {
      ...need.deployment,
      traffic: { ...need.deployment?.traffic, idleShare: pinned(value) },
    },
  }),
};

export const trafficShape: WordLever = {
  kind: 'word',
  field: 'deployment.traffic.shape',
  words: trafficShapes,
  read: (need) => need.deployment?.traffic?.shape,
  apply: (need, word) => ({
    ...need,
    deployment: {
      ...need.deployment,
      traffic: { ...need.deployment?.traffic, shape: oneOf(trafficShapes, word) },
    },
  }),
};

export const batchRecords: NumberLever = {
  kind: 'number',
  field: 'deployment.batch.records',
  usual: 100_000,
  from: 100,
  to: 1e11,
  samples: [1e4, 1e8],
  read: (need) => need.deployment?.batch?.records?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: {
      ...need.deployment,
      batch: { ...need.deployment?.batch, records: pinned(value) },
    },
  }),
};

export const batchCadence: WordLever = {
  kind: 'word',
  field: 'deployment.batch.cadence',
  words: ['monthly', 'daily', 'hourly'],
  all: cadences,
  read: (need) => need.deployment?.batch?.cadence,
  apply: (need, word) => ({
    ...need,
    deployment: {
      ...need.deployment,
      batch: { ...need.deployment?.batch, cadence: oneOf(cadences, word) },
    },
  }),
};
