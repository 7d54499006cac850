import type { Messages } from '#messages/en.ts';

export const fr: Messages = {
  rejectedTitle: 'Ce qui a perdu',
  sourcesTitle: 'Sources',
  questionsTitle: 'Questions ouvertes',
  conflictsTitle: 'Conflits',
  assumptionsTitle: 'Hypothèses',
  becauseOf: 'décidé par',
};
