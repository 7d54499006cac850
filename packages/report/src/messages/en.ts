/** Words of the report of a plan; those of the plan itself are core's. */
export const en = {
  rejectedTitle: 'What lost',
  sourcesTitle: 'Sources',
  questionsTitle: 'Open questions',
  conflictsTitle: 'Conflicts',
  assumptionsTitle: 'Assumptions',
  becauseOf: 'decided by',
};

export type Messages = typeof en;
