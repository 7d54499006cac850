import { cadences, frameworks } from '#needs/vocabulary.ts';
import { booleans, type NumberLever, oneOf, pinned, type WordLever } from '#sensitivity/lever.ts';

export const trainingCadence: WordLever = {
  kind: 'word',
  field: 'training.cadence',
  words: ['once', 'monthly', 'daily'],
  all: cadences,
  read: (need) => need.training?.cadence,
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, cadence: oneOf(cadences, word) },
  }),
};

export const trainingDuration: NumberLever = {
  kind: 'number',
  field: 'training.duration',
  from: 30,
  to: 2e6,
  samples: [600, 36_000],
  read: (need) => need.training?.duration?.expected,
  apply: (need, value) => ({ ...need, training: { ...need.training, duration: pinned(value) } }),
};

export const deadlineSlack: NumberLever = {
  kind: 'number',
  field: 'training.deadlineSlack',
  from: 1,
  to: 20,
  samples: [1.5, 5],
  read: (need) => need.training?.deadlineSlack?.expected,
  apply: (need, value) => ({
    ...need,
    training: { ...need.training, deadlineSlack: pinned(value) },
  }),
};

export const memoryPerGpu: NumberLever = {
  kind: 'number',
  field: 'training.memoryPerGpu',
  from: 1e9,
  to: 1e12,
  samples: [1e10, 6e10],
  read: (need) => need.training?.memoryPerGpu?.expected,
  apply: (need, value) => ({
    ...need,
    training: { ...need.training, memoryPerGpu: pinned(value) },
  }),
};

export const interruptible: WordLever = {
  kind: 'word',
  field: 'training.interruptible',
  words: booleans,
  read: (need) => need.training?.interruptible?.toString(),
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, interruptible: word === 'true' },
  }),
};

export const checkpoints: WordLever = {
  kind: 'word',
  field: 'training.checkpoints',
  words: booleans,
  read: (need) => need.training?.checkpoints?.toString(),
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, checkpoints: word === 'true' },
  }),
};

export const tuningWanted: WordLever = {
  kind: 'word',
  field: 'training.tuning',
  words: booleans,
  read: (need) => need.training?.tuning?.toString(),
  apply: (need, word) => ({ ...need, training: { ...need.training, tuning: word === 'true' } }),
};

export const hostControl: WordLever = {
  kind: 'word',
  field: 'training.hostControl',
  words: booleans,
  read: (need) => need.training?.hostControl?.toString(),
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, hostControl: word === 'true' },
  }),
};

export const distributed: WordLever = {
  kind: 'word',
  field: 'training.distributed',
  words: booleans,
  read: (need) => need.training?.distributed?.toString(),
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, distributed: word === 'true' },
  }),
};

export const trainingGpu: WordLever = {
  kind: 'word',
  field: 'training.gpu',
  words: booleans,
  read: (need) => need.training?.gpu?.toString(),
  apply: (need, word) => ({ ...need, training: { ...need.training, gpu: word === 'true' } }),
};

export const framework: WordLever = {
  kind: 'word',
  field: 'training.framework',
  words: ['xgboost', 'pytorch', 'own-container'],
  all: frameworks,
  read: (need) => need.training?.framework,
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, framework: oneOf(frameworks, word) },
  }),
};
