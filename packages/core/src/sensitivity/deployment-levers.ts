import { deploymentModes } from '#needs/vocabulary.ts';
import { booleans, listOf, type NumberLever, pinned, type WordLever } from '#sensitivity/lever.ts';

export const modes: WordLever = {
  kind: 'word',
  field: 'deployment.modes',
  words: ['real-time', 'batch', 'streaming'],
  all: deploymentModes,
  isList: true,
  read: (need) => need.deployment?.modes?.join(', '),
  apply: (need, word) => ({
    ...need,
    deployment: { ...need.deployment, modes: listOf(deploymentModes, word) },
  }),
};

export const latency: NumberLever = {
  kind: 'number',
  field: 'deployment.latency',
  from: 0.005,
  to: 300,
  samples: [0.05, 5],
  read: (need) => need.deployment?.latency?.expected,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, latency: pinned(value) } }),
};

export const payload: NumberLever = {
  kind: 'number',
  field: 'deployment.payload',
  usual: 1_000,
  from: 100,
  to: 1e9,
  samples: [1e3, 5e7],
  read: (need) => need.deployment?.payload?.expected,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, payload: pinned(value) } }),
};

export const processingTime: NumberLever = {
  kind: 'number',
  field: 'deployment.processingTime',
  usual: 0.1,
  from: 1e-3,
  to: 4_000,
  samples: [0.01, 120],
  read: (need) => need.deployment?.processingTime?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: { ...need.deployment, processingTime: pinned(value) },
  }),
};

export const modelMemory: NumberLever = {
  kind: 'number',
  field: 'deployment.modelMemory',
  usual: 1e9,
  from: 1e7,
  to: 1e11,
  samples: [2e8, 2e10],
  read: (need) => need.deployment?.modelMemory?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: { ...need.deployment, modelMemory: pinned(value) },
  }),
};

export const availability: NumberLever = {
  kind: 'number',
  field: 'deployment.availability',
  from: 0.9,
  to: 0.9999,
  samples: [0.9, 0.999],
  read: (need) => need.deployment?.availability?.expected,
  apply: (need, value) => ({
    ...need,
    deployment: { ...need.deployment, availability: pinned(value) },
  }),
};

export const models: NumberLever = {
  kind: 'number',
  field: 'deployment.models',
  from: 1,
  to: 10_000,
  samples: [1, 10, 500],
  read: (need) => need.deployment?.models?.expected ?? 1,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, models: pinned(value) } }),
};

export const tenants: NumberLever = {
  kind: 'number',
  field: 'deployment.tenants',
  from: 1,
  to: 10_000,
  samples: [1, 100],
  read: (need) => need.deployment?.tenants?.expected ?? 1,
  apply: (need, value) => ({ ...need, deployment: { ...need.deployment, tenants: pinned(value) } }),
};

export const vpcOnly: WordLever = {
  kind: 'word',
  field: 'deployment.vpcOnly',
  words: booleans,
  read: (need) => need.deployment?.vpcOnly?.toString(),
  apply: (need, word) => ({
    ...need,
    deployment: { ...need.deployment, vpcOnly: word === 'true' },
  }),
};

export const networkIsolation: WordLever = {
  kind: 'word',
  field: 'deployment.networkIsolation',
  words: booleans,
  read: (need) => need.deployment?.networkIsolation?.toString(),
  apply: (need, word) => ({
    ...need,
    deployment: { ...need.deployment, networkIsolation: word === 'true' },
  }),
};

export const variants: WordLever = {
  kind: 'word',
  field: 'deployment.variants',
  words: booleans,
  read: (need) => need.deployment?.variants?.toString(),
  apply: (need, word) => ({
    ...need,
    deployment: { ...need.deployment, variants: word === 'true' },
  }),
};

export const servingGpu: WordLever = {
  kind: 'word',
  field: 'deployment.gpu',
  words: booleans,
  read: (need) => need.deployment?.gpu?.toString(),
  apply: (need, word) => ({ ...need, deployment: { ...need.deployment, gpu: word === 'true' } }),
};
