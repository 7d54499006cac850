import {
  closedFeatures,
  commitments,
  monitorings,
  preferences,
  regions,
  residencies,
  retrainingTriggers,
  skills,
} from '#needs/vocabulary.ts';
import {
  booleans,
  listOf,
  type NumberLever,
  oneOf,
  pinned,
  type WordLever,
} from '#sensitivity/lever.ts';

export const teamSkills: WordLever = {
  kind: 'word',
  field: 'team.skills',
  words: ['none', 'sql', 'python', 'spark', 'ml'],
  all: skills,
  isList: true,
  isFact: true,
  read: (need) => need.team?.skills?.join(', '),
  apply: (need, word) => ({ ...need, team: { ...need.team, skills: listOf(skills, word) } }),
};

export const usesLambda: WordLever = {
  kind: 'word',
  field: 'team.usesLambda',
  words: booleans,
  read: (need) => need.team?.usesLambda?.toString(),
  apply: (need, word) => ({ ...need, team: { ...need.team, usesLambda: word === 'true' } }),
};

export const accountHistory: WordLever = {
  kind: 'word',
  field: 'account.usedInLast12Months',
  words: ['debugger', 'model-monitor', 'clarify'],
  all: closedFeatures,
  isList: true,
  isFact: true,
  read: (need) => need.account?.usedInLast12Months?.join(', '),
  apply: (need, word) => ({
    ...need,
    account: { ...need.account, usedInLast12Months: listOf(closedFeatures, word) },
  }),
};

export const declaredCommitments: WordLever = {
  kind: 'word',
  field: 'account.commitments',
  words: ['sagemaker-savings-plan', 'compute-savings-plan'],
  all: commitments,
  isList: true,
  isFact: true,
  read: (need) => need.account?.commitments?.join(', '),
  apply: (need, word) => ({
    ...need,
    account: { ...need.account, commitments: listOf(commitments, word) },
  }),
};

export const gpuQuota: NumberLever = {
  kind: 'number',
  field: 'account.gpuQuota',
  from: 1,
  to: 100,
  samples: [1, 8],
  read: (need) => need.account?.gpuQuota?.expected,
  apply: (need, value) => ({ ...need, account: { ...need.account, gpuQuota: pinned(value) } }),
};

export const monitoringWanted: WordLever = {
  kind: 'word',
  field: 'operations.monitoring',
  words: monitorings,
  isList: true,
  read: (need) => need.operations?.monitoring?.join(', '),
  apply: (need, word) => ({
    ...need,
    operations: { ...need.operations, monitoring: listOf(monitorings, word) },
  }),
};

export const retraining: WordLever = {
  kind: 'word',
  field: 'operations.retraining',
  words: retrainingTriggers,
  read: (need) => need.operations?.retraining,
  apply: (need, word) => ({
    ...need,
    operations: { ...need.operations, retraining: oneOf(retrainingTriggers, word) },
  }),
};

export const approvals: WordLever = {
  kind: 'word',
  field: 'operations.approvals',
  words: booleans,
  read: (need) => need.operations?.approvals?.toString(),
  apply: (need, word) => ({
    ...need,
    operations: { ...need.operations, approvals: word === 'true' },
  }),
};

export const audit: WordLever = {
  kind: 'word',
  field: 'operations.audit',
  words: booleans,
  read: (need) => need.operations?.audit?.toString(),
  apply: (need, word) => ({ ...need, operations: { ...need.operations, audit: word === 'true' } }),
};

export const fairness: WordLever = {
  kind: 'word',
  field: 'operations.fairness',
  words: booleans,
  read: (need) => need.operations?.fairness?.toString(),
  apply: (need, word) => ({
    ...need,
    operations: { ...need.operations, fairness: word === 'true' },
  }),
};

export const horizon: NumberLever = {
  kind: 'number',
  field: 'constraints.horizon',
  from: 6e6,
  to: 2e8,
  samples: [6e6, 6e7],
  read: (need) => need.constraints?.horizon?.expected,
  apply: (need, value) => ({
    ...need,
    constraints: { ...need.constraints, horizon: pinned(value) },
  }),
};

/** The Region follows the residency unless the need names one that is still allowed: then it goes with it. */
export const residency: WordLever = {
  kind: 'word',
  field: 'constraints.residency',
  words: residencies,
  read: (need) => need.constraints?.residency,
  apply(need, word) {
    const { region: _, ...rest } = need.constraints ?? {};
    return { ...need, constraints: { ...rest, residency: oneOf(residencies, word) } };
  },
};

export const region: WordLever = {
  kind: 'word',
  field: 'constraints.region',
  words: ['eu-west-3', 'eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2'],
  all: regions,
  read: (need) => need.constraints?.region,
  apply: (need, word) => ({
    ...need,
    constraints: { ...need.constraints, region: oneOf(regions, word) },
  }),
};

export const preferred: WordLever = {
  kind: 'word',
  field: 'prefer',
  words: preferences,
  read: (need) => need.prefer,
  apply: (need, word) => ({ ...need, prefer: oneOf(preferences, word) }),
};
