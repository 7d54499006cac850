import {
  cadences,
  dataSources,
  interpretabilities,
  levels,
  readers,
  sensitivities,
} from '#needs/vocabulary.ts';
import { listOf, type NumberLever, oneOf, pinned, type WordLever } from '#sensitivity/lever.ts';

export const dataSize: NumberLever = {
  kind: 'number',
  field: 'data.size',
  usual: 1e9,
  from: 1e6,
  to: 1e14,
  samples: [1e8, 1e12],
  read: (need) => need.data?.size?.expected,
  apply(need, value) {
    const { sizeIn12Months: _, ...data } = need.data ?? {};
    return { ...need, data: { ...data, size: pinned(value) } };
  },
};

export const readingTeams: NumberLever = {
  kind: 'number',
  field: 'data.readingTeams',
  from: 1,
  to: 20,
  samples: [1, 3],
  read: (need) => need.data?.readingTeams?.expected,
  apply: (need, value) => ({ ...need, data: { ...need.data, readingTeams: pinned(value) } }),
};

export const sourceCount: NumberLever = {
  kind: 'number',
  field: 'data.sourceCount',
  from: 1,
  to: 100,
  samples: [1, 20],
  read: (need) => need.data?.sourceCount?.expected,
  apply: (need, value) => ({ ...need, data: { ...need.data, sourceCount: pinned(value) } }),
};

export const labels: NumberLever = {
  kind: 'number',
  field: 'problem.labels',
  from: 10,
  to: 1e8,
  samples: [200, 1e5],
  read: (need) => need.problem.labels?.expected,
  apply: (need, value) => ({ ...need, problem: { ...need.problem, labels: pinned(value) } }),
};

export const sources: WordLever = {
  kind: 'word',
  field: 'data.sources',
  words: dataSources,
  isList: true,
  read: (need) => need.data?.sources?.join(', '),
  apply: (need, word) => ({ ...need, data: { ...need.data, sources: listOf(dataSources, word) } }),
};

export const dataCadence: WordLever = {
  kind: 'word',
  field: 'data.cadence',
  words: ['once', 'daily', 'continuous'],
  all: cadences,
  read: (need) => need.data?.cadence,
  apply: (need, word) => ({ ...need, data: { ...need.data, cadence: oneOf(cadences, word) } }),
};

export const sensitivity: WordLever = {
  kind: 'word',
  field: 'data.sensitivity',
  words: ['public', 'personal', 'confidential'],
  all: sensitivities,
  isList: true,
  read: (need) => need.data?.sensitivity?.join(', '),
  apply: (need, word) => ({
    ...need,
    data: { ...need.data, sensitivity: listOf(sensitivities, word) },
  }),
};

export const dataReaders: WordLever = {
  kind: 'word',
  field: 'data.readers',
  words: ['athena', 'spark', 'redshift'],
  all: readers,
  isList: true,
  read: (need) => need.data?.readers?.join(', '),
  apply: (need, word) => ({ ...need, data: { ...need.data, readers: listOf(readers, word) } }),
};

export const customisation: WordLever = {
  kind: 'word',
  field: 'problem.customisation',
  words: levels,
  read: (need) => need.problem.customisation,
  apply: (need, word) => ({
    ...need,
    problem: { ...need.problem, customisation: oneOf(levels, word) },
  }),
};

export const interpretability: WordLever = {
  kind: 'word',
  field: 'problem.interpretability',
  words: interpretabilities,
  read: (need) => need.problem.interpretability,
  apply: (need, word) => ({
    ...need,
    problem: { ...need.problem, interpretability: oneOf(interpretabilities, word) },
  }),
};
