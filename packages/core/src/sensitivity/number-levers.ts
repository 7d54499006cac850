import { type NumberLever, pinned } from '#sensitivity/lever.ts';

export const trafficMean: NumberLever = {
  kind: 'number',
  field: 'deployment.traffic.mean',
  clusters: ['serving', 'observability'],
  usual: 1,
  from: 1e-5,
  to: 1e4,
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

export const latency: NumberLever = {
  kind: 'number',
  field: 'deployment.latency',
  clusters: ['serving'],
  from: 0.005,
  to: 300,
  read: (need) => need.deployment?.latency?.expected,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, latency: pinned(value) } }),
};

export const payload: NumberLever = {
  kind: 'number',
  field: 'deployment.payload',
  clusters: ['serving'],
  usual: 1_000,
  from: 100,
  to: 1e9,
  read: (need) => need.deployment?.payload?.expected,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, payload: pinned(value) } }),
};

export const dataSize: NumberLever = {
  kind: 'number',
  field: 'data.size',
  clusters: ['prepare', 'store', 'training'],
  usual: 1e9,
  from: 1e6,
  to: 1e14,
  read: (need) => need.data?.size?.expected,
  apply(need, value) {
    const { sizeIn12Months: _, ...data } = need.data ?? {};
    return { ...need, data: { ...data, size: pinned(value) } };
  },
};

export const readingTeams: NumberLever = {
  kind: 'number',
  field: 'data.readingTeams',
  clusters: ['access'],
  from: 1,
  to: 20,
  read: (need) => need.data?.readingTeams?.expected ?? 1,
  apply: (need, value) => ({ ...need, data: { ...need.data, readingTeams: pinned(value) } }),
};

export const trainingDuration: NumberLever = {
  kind: 'number',
  field: 'training.duration',
  clusters: ['training'],
  from: 30,
  to: 2e6,
  read: (need) => need.training?.duration?.expected,
  apply: (need, value) => ({ ...need, training: { ...need.training, duration: pinned(value) } }),
};

export const batchRecords: NumberLever = {
  kind: 'number',
  field: 'deployment.batch.records',
  clusters: ['batch'],
  usual: 100_000,
  from: 100,
  to: 1e11,
  read: (need) => need.deployment?.batch?.records?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: {
      ...need.deployment,
      batch: { ...need.deployment?.batch, records: pinned(value) },
    },
  }),
};
