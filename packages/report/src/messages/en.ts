import type { Formatter } from '@slipway/base';

/** Words of the report of a plan; those of the plan itself are core's. */
export const en = {
  documentTitle: ({ name }: { name: string }) => `Plan for ${name}`,
  kicker: 'Slipway · advice',
  headline: (p: { name: string; region: string; total: string }) =>
    `${p.name}: ${p.total} in ${p.region}`,
  standfirst: (p: { prefer: Prefer; date: string; refreshed: boolean }) =>
    `${preferred[p.prefer]} ${p.refreshed ? 'Prices that you refreshed on' : 'Prices that came with Slipway, of'} ${p.date}. Every choice below can be opened: reasons, sources, what lost and what would make it win.`,

  tileCost: 'a month',
  tileCostRange: (p: { low: string; high: string }) => `from ${p.low} to ${p.high}`,
  tileBudget: 'of the budget',
  tileUnpriced: ({ services }: { services: string }) => `plus ${services}, not priced`,
  tileBudgetNote: (p: { budget: string }) => `budget: ${p.budget} a month`,
  tileChoices: (count: number): string => (count === 1 ? 'choice' : 'choices'),
  tileChoicesNote: (p: { rejected: number }, f: Formatter) =>
    p.rejected === 1 ? '1 other option weighed' : `${f.number(p.rejected)} other options weighed`,
  tileConflicts: (count: number): string =>
    count === 1 ? 'conflict to settle' : 'conflicts to settle',
  tileConflictsNote: 'wishes that cannot both hold',
  tileQuestions: (count: number): string => (count === 1 ? 'open question' : 'open questions'),
  tileQuestionsNote: 'whose answer would change the plan',

  pictureTitle: 'The architecture',
  pictureLead: 'What the data goes through, from its sources to those who ask for predictions.',
  pictureDescription: (p: { steps: string }) => `The data flows along these arrows: ${p.steps}.`,
  pictureArrow: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  aroundTitle: 'Around all of it',
  nodes: {
    sources: 'Data sources',
    prepare: 'Prepare',
    store: 'Store',
    label: 'Label',
    features: 'Features',
    service: 'Ready-made service',
    train: 'Train',
    tune: 'Tune',
    debug: 'Watch training',
    registry: 'Register',
    'real-time': 'Answer',
    batch: 'Score files',
    monitor: 'Monitor',
    callers: 'Callers',
    results: 'Results',
  },
  callers: 'Applications',
  results: 'Predictions in S3',
  retrain: 'drift: train again',
  yourData: 'Your data',
  sources: {
    files: 'Files',
    s3: 'Amazon S3',
    database: 'Databases',
    warehouse: 'Warehouse',
    redshift: 'Amazon Redshift',
    saas: 'SaaS',
    stream: 'Streams',
    devices: 'Devices',
    api: 'APIs',
  },
  sourcesCount: ({ count }: { count: number }, f: Formatter) => `${f.number(count)} sources`,

  costTitle: 'What it costs each month',
  costLead: (p: { region: string; prices: string }) =>
    `${p.prices} Region: ${p.region}; free tiers are left out. The bar is the expected amount; the thin line goes from the low to the high end of the need's ranges.`,
  costChartCaption: 'The largest lines of the bill',
  savingsTitle: 'Savings plans that it could be promised to',
  budgetTitle: 'To keep the budget',
  costRest: ({ count }: { count: number }) =>
    count === 1 ? '1 smaller line' : `${count} smaller lines`,
  costLines: 'Every line of the bill',
  columnItem: 'Item',
  columnFormula: 'Quantity × unit price',
  columnAmount: 'a month',
  totalWord: 'Total',
  rangeWords: (p: { low: string; high: string }) => `${p.low} – ${p.high}`,

  decisionsTitle: 'Decisions',
  decisionsLead:
    'One row a decision: what was chosen, what it costs, the main reason. Open a row for every reason, its source and the options that lost.',
  rejectedTitle: 'What lost',
  becauseOf: 'decided by',

  paretoTitle: 'What else could be had',
  paretoLead:
    'Whole plans that no other beats in cost, effort and latency at once. The ringed one is this plan.',
  paretoReasons:
    'It is not among them: reasons that these three measures do not hold put it first; open the decisions.',
  paretoEffort: 'Cost against effort',
  paretoLatency: 'Cost against latency',
  paretoDescription: ({ plans }: { plans: number }) =>
    `${plans} whole plans as points; the table below gives their figures.`,
  paretoCostAxis: 'USD a month',
  paretoEffortAxis: 'Hours of work a month',
  paretoLatencyAxis: 'Seconds within which 99 % are answered',
  paretoLatencyColumn: '99 % answered within',
  paretoChosen: 'this plan',
  paretoThis: 'This plan',
  paretoDiffers: 'Where it differs from this plan',
  paretoTable: 'The plans in figures',

  breakEvensTitle: 'Where another way becomes cheaper',
  breakEvensLead:
    'Each chart moves one quantity and leaves the rest of the plan as it is. Where lines meet, both ways cost the same.',
  breakEvensCostAxis: 'USD a month',
  breakEvensHere: 'this plan',
  breakEvensGround: 'Formulas, assumptions and prices',

  conflictsTitle: 'Conflicts',
  questionsTitle: 'Open questions',
  questionsLead: 'Answer these in the need, and advise again.',
  groundTitle: 'What it stands on',
  assumptionsTitle: 'Assumptions',
  sourcesTitle: 'Sources',
};

const preferred = {
  balanced: 'Cost, effort, time and headroom weighed against each other.',
  cheapest: 'The lowest bill counts most.',
  fastest: 'Time to the first model and short answers count most.',
  simplest: 'The least work counts most.',
};
export type Prefer = keyof typeof preferred;

export type Messages = typeof en;
