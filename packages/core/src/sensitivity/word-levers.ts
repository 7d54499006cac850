import {
  closedFeatures,
  interpretabilities,
  levels,
  sensitivities,
  skills,
} from '#needs/vocabulary.ts';
import type { WordLever } from '#sensitivity/lever.ts';

const booleans = ['true', 'false'] as const;

function oneOf<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((known) => known === word);
}

export const interruptible: WordLever = {
  kind: 'word',
  field: 'training.interruptible',
  clusters: ['training'],
  words: booleans,
  read: (need) => need.training?.interruptible?.toString(),
  apply: (need, word) => ({
    ...need,
    training: { ...need.training, interruptible: word === 'true' },
  }),
};

export const tuningWanted: WordLever = {
  kind: 'word',
  field: 'training.tuning',
  clusters: ['training'],
  words: booleans,
  read: (need) => need.training?.tuning?.toString(),
  apply: (need, word) => ({ ...need, training: { ...need.training, tuning: word === 'true' } }),
};

export const vpcOnly: WordLever = {
  kind: 'word',
  field: 'deployment.vpcOnly',
  clusters: ['serving', 'network', 'prepare', 'batch', 'training'],
  words: booleans,
  read: (need) => need.deployment?.vpcOnly?.toString(),
  apply: (need, word) => ({
    ...need,
    deployment: { ...need.deployment, vpcOnly: word === 'true' },
  }),
};

export const customisation: WordLever = {
  kind: 'word',
  field: 'problem.customisation',
  clusters: ['training'],
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
  clusters: ['training'],
  words: interpretabilities,
  read: (need) => need.problem.interpretability,
  apply: (need, word) => ({
    ...need,
    problem: { ...need.problem, interpretability: oneOf(interpretabilities, word) },
  }),
};

export const sensitivity: WordLever = {
  kind: 'word',
  field: 'data.sensitivity',
  clusters: ['access', 'encryption', 'network', 'serving'],
  words: ['public', 'personal', 'confidential'],
  read: (need) => need.data?.sensitivity?.join(', '),
  apply(need, word) {
    const known = oneOf(sensitivities, word);
    return { ...need, data: { ...need.data, sensitivity: known === undefined ? [] : [known] } };
  },
};

export const accountHistory: WordLever = {
  kind: 'word',
  field: 'account.usedInLast12Months',
  clusters: ['serving', 'debugging'],
  words: ['debugger', 'model-monitor'],
  read: (need) => need.account?.usedInLast12Months?.join(', '),
  apply(need, word) {
    // What an account has used is a fact, not a wish that could be changed.
    if (need.account?.usedInLast12Months !== undefined) return need;
    const known = oneOf(closedFeatures, word);
    return {
      ...need,
      account: { ...need.account, usedInLast12Months: known === undefined ? [] : [known] },
    };
  },
};

export const teamSkills: WordLever = {
  kind: 'word',
  field: 'team.skills',
  clusters: ['prepare', 'training'],
  words: ['none', 'sql', 'python', 'spark', 'ml'],
  read: (need) => need.team?.skills?.join(', '),
  apply(need, word) {
    const known = oneOf(skills, word);
    return { ...need, team: { ...need.team, skills: known === undefined ? [] : [known] } };
  },
};
