import type { Formatter } from '@slipway/base';

/** Head, tiles and the note on what is not real. */
export const overviewEn = {
  documentTitle: ({ name }: { name: string }) => `Rehearsal of ${name}`,
  kicker: ({ name }: { name: string }) => `Slipway rehearsal report: ${name}`,
  verdictDefects: (p: { found: number; falseAlarms: number }, f: Formatter) =>
    `Of 100 defective parts the model stops ${f.number(p.found * 100, 0)}; of 100 good ones it stops ${p.falseAlarms === 0 ? 'none' : f.number(p.falseAlarms * 100, p.falseAlarms < 0.01 ? 1 : 0)} for nothing.`,
  verdictClasses: (p: { accuracy: number; classes: number }, f: Formatter) =>
    `Of 100 images the model puts ${f.number(p.accuracy * 100, 0)} into the right one of ${p.classes} classes.`,
  allHeld: 'All that the rehearsal set out to show held:',
  notAllHeld: ({ failed }: { failed: number }) =>
    failed === 1
      ? 'One thing that the rehearsal set out to show did NOT hold:'
      : `${failed} things that the rehearsal set out to show did NOT hold:`,
  held: 'held',
  notHeld: 'did NOT hold',
  claims: {
    beats: 'it beats both simpler answers on images that it never saw',
    resumed: 'the training lost its machine and went on from its checkpoint',
    scaled: 'the endpoint grew under a burst of traffic and shrank again',
    batch: 'batch and endpoint give the same answers',
    drift: 'the monitor stayed silent in the old light and spoke up in the new',
    better: 'the second version is better in the new light than the first',
    update: 'the second version took over without a lost request',
  },
  ranHere:
    'Everything here was really done, on one machine, through the same AWS APIs that the plan uses in the cloud.',
  ranOnAws: ({ region }: { region: string }) =>
    `Everything here was really done, on AWS in ${region}.`,
  ranOn: (p: { date: string; seconds: string; machine: string }) =>
    `${p.date}, in ${p.seconds}, on ${p.machine}`,
  machine: (p: { cores: number; memory: string; platform: string; cpu: string; runtime: string }) =>
    [`${p.cores} cores`, p.memory, p.cpu, p.platform, p.runtime]
      .filter((part) => part !== '')
      .join(', '),
  contents: 'On this page',

  tileF1: 'F1 on held-out images',
  tileF1Note: (p: { majority: string; linear: string }) =>
    `always the commonest class: ${p.majority}; linear model on the pixels: ${p.linear}`,
  tileLatency: 'for 99% of the answers',
  tileLatencyNote: (p: { p50: string }) => `half of them within ${p.p50}, one caller`,
  tileSpot: 'spot saving that the plan expects',
  tileSpotNone: 'no spot capacity',
  tileSpotNote: (p: { interruptions: number; epoch: number | undefined }) =>
    p.interruptions === 0
      ? 'no interruption here'
      : `interrupted ${times(p.interruptions)} here${p.epoch === undefined ? ' and gone on' : `, went on at epoch ${p.epoch}`}`,
  tileScaling: 'instances under the burst',
  tileScalingNote: (p: { requests: number; refused: number }, f: Formatter) =>
    `${f.number(p.requests)} requests, ${p.refused === 0 ? 'none' : f.number(p.refused)} refused`,
  tileDrift: 'violations before and after the light changed',
  tileDriftNote: (p: { before: number; after: number }, f: Formatter) =>
    `${f.number(p.before)} and ${f.number(p.after)} captured answers looked at`,
  tileUpdate: 'requests lost while version 2 took over',
  tileUpdateNote: (p: { requests: number }, f: Formatter) =>
    `of ${f.number(p.requests)} that were sent meanwhile`,
  tileBatch: 'Batch and endpoint',
  tileBatchAgree: 'agree',
  tileBatchDiffer: 'differ',
  tileBatchNote: (p: { images: number; seconds: string }, f: Formatter) =>
    `${f.number(p.images)} images in ${p.seconds}`,
  tileCost: 'a month on AWS',
  tileCostNote: (p: { low: string; high: string }) => `estimate, from ${p.low} to ${p.high}`,
  milliseconds: (ms: number, f: Formatter) => `${f.number(ms, 1)} ms`,

  bannerTitle: 'What is not real here',
  bannerWords: { synthetic: 'Synthetic.', spedUp: 'Sped up.', stoodIn: 'Stood in.' },
  bannerImages: (p: { images: number; pixels: number }, f: Formatter) =>
    `All images are drawn by a program from a seed (${f.number(p.images)} of ${p.pixels} × ${p.pixels} pixels in the first delivery), and so are the inspections and the records of the lines. The figures of quality show that the loop works; they say nothing about your products.`,
  bannerSqlite:
    'A SQLite file stood in for the PostgreSQL database of inspections: none was named.',
  bannerPostgres: 'The inspections came out of a real PostgreSQL database; its rows are synthetic.',
  bannerClock: (p: { scaling: number; monitor: number }, f: Formatter) =>
    `The clock of alarms and schedules ran faster: ${f.number(p.scaling)} times while the endpoint scaled, ${f.number(p.monitor)} times while the monitor waited for its hour. Training, answers and transforms took the time that they took.`,
  bannerStandIn: ({ planned }: { planned: string }) =>
    `The plan trains with ${planned}; here the built-in image classification stood in for it.`,
  bannerMachine: (p: { instances: string; cores: number }) =>
    `This machine (${p.cores} cores) stood in for every instance of AWS (${p.instances}): several instances are several processes on it.`,
  bannerImagesOfOurs:
    'Slipway’s own images do what AWS offers to new customers only in other ways, or under its own licence: image classification, recipes, debugger rules, the monitor and SQL jobs.',
};

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
