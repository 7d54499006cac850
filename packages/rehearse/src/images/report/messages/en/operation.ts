import type { Formatter } from '@slipway/base';

/** Serving, scaling, batch, monitoring, second round. */
export const operationEn = {
  servingTitle: 'How it answers and grows',
  servingLead: (p: { instance: string; ready: string; calls: number }, f: Formatter) =>
    `Endpoint on ${p.instance}, in service after ${p.ready}. ${f.number(p.calls)} images were sent as JPEG, one after the other, through the AWS SDK.`,
  needLatency: (p: { wanted: string; met: boolean }) =>
    p.met
      ? `The need asks for ${p.wanted}: met here.`
      : `The need asks for ${p.wanted}: NOT met here.`,
  latencyTitle: 'Time to an answer',
  latencyX: 'milliseconds',
  latencyY: 'calls',
  latencyMark: (p: { share: string; time: string }) => `${p.share}: ${p.time}`,
  latencyDescription: (p: { p50: string; p99: string }) =>
    `Distribution of the answer times: median ${p.p50}, 99% within ${p.p99}.`,
  percentilesTitle: 'How long callers wait',
  columnShare: 'Share of the calls',
  columnWithin: 'answered within',
  shareMax: 'all',
  scalingTitle: 'A burst of traffic',
  scalingLead: (
    p: { min: number; max: number; target: number; requests: number; refused: number },
    f: Formatter,
  ) =>
    `Target tracking between ${p.min} and ${p.max} instances at ${f.number(p.target)} requests a minute for each. ${f.number(p.requests)} requests were answered, ${p.refused === 0 ? 'none' : f.number(p.refused)} refused.`,
  scalingTargets: (p: { planned: number; rehearsed: number; speed: number }, f: Formatter) =>
    `The plan’s target is ${f.number(p.planned)}; here it was set to ${f.number(p.rehearsed)}, because this machine is not that instance and because a minute of the alarms’ clock lasted ${f.number(60 / p.speed, 1)} s.`,
  scalingReached: (p: { most: number; least: number }) =>
    `It grew to ${p.most} instances and went back to ${p.least}.`,
  instancesTitle: 'Instances',
  requestsTitle: 'Requests a minute',
  clockAxis: 'minutes since the burst began (alarms’ clock)',
  instancesAxis: 'instances',
  requestsAxis: 'requests a minute',
  instancesDescription: (p: { most: number; least: number }) =>
    `Instances of the endpoint over time: at most ${p.most}, ${p.least} at the end.`,
  requestsDescription: (p: { most: string }) =>
    `Requests a minute over time, at most ${p.most}, beside what the instances are meant for.`,
  seriesRequests: 'answered',
  seriesMeant: 'target × instances',
  activitiesTitle: 'What the scaling says of it',
  columnActivity: 'Activity',
  columnCause: 'Cause',
  columnStatus: 'Status',
  noActivities: 'It did nothing.',

  batchTitle: 'A day’s images at once',
  batchLead: (p: { images: number; seconds: string }, f: Formatter) =>
    `A batch transform scored ${f.number(p.images)} images from S3 to S3 in ${p.seconds}, start and end of the job included.`,
  batchAgrees: 'Asked for some of the same images, the endpoint gave the same class for each.',
  batchDiffers: 'Asked for some of the same images, the endpoint did NOT give the same classes.',
  batchCaption: 'Share of the images answered as a defect, by product',

  monitoringTitle: 'The light changes, and the monitor sees it',
  monitoringLead: (p: { images: number; features: number }, f: Formatter) =>
    `Baseline: ${f.number(p.images)} held-out images and how the model scored them, ${p.features} numeric features. A schedule looks every hour at what data capture kept of the endpoint’s requests and answers; nobody needs labels for that.`,
  quietTitle: 'In the light that it learned',
  driftedTitle: 'In the new light',
  watchFacts: (p: { captured: number; status: string }, f: Formatter) =>
    `${f.number(p.captured)} captured answers; the run ended as ${p.status}.`,
  watchSilent: 'No violation.',
  watchViolations: ({ violations }: { violations: number }) =>
    violations === 1 ? 'One violation.' : `${violations} violations.`,
  quietAlt: 'Synthetic image in the light that the model learned',
  driftedAlt: 'Synthetic image in the new light',
  meansTitle: 'What the monitor measured',
  columnFeature: 'Feature (mean)',
  columnQuiet: 'Old light',
  columnDrifted: 'New light',
  columnChange: 'Change',
  violatedTag: 'violated',
  violationsTitle: 'Violations in words',
  driftWords: (p: { feature: string; distance: string; allowed: string }) =>
    `${p.feature}: its values are spread differently than in the baseline. Distance ${p.distance}, allowed ${p.allowed}.`,
  checkWords: (p: { feature: string; check: string }) => `${p.feature}: ${p.check}`,
  checks: {
    baseline_drift_check: 'its values are spread differently than in the baseline.',
    completeness_check: 'values are missing more often than in the baseline.',
    data_type_check: 'values are of another type than in the baseline.',
    categorical_values_check: 'there are values that the baseline does not know.',
    missing_column_check: 'a column of the baseline is missing.',
    extra_column_check: 'there is a column that the baseline does not know.',
  },

  secondTitle: 'The second round',
  secondLead: (p: { images: number; wall: string }, f: Formatter) =>
    `${f.number(p.images)} newly labelled images in the new light went through the same jobs; the model was trained on old and new with the settings that the search found, registered as a new version, approved, and put in the place of the first. All of it took ${p.wall}.`,
  secondBetter: (p: { before: string; after: string }) =>
    `On held-out images in the new light, F1 went from ${p.before} to ${p.after}.`,
  secondWorse: (p: { before: string; after: string }) =>
    `On held-out images in the new light, F1 did NOT get better: ${p.before} before, ${p.after} after.`,
  secondOld: (p: { before: string; after: string }) =>
    `On the held-out images of the first round the first version had ${p.before}, the second has ${p.after}.`,
  secondLost: (p: { requests: number; lost: number }, f: Formatter) =>
    p.lost === 0
      ? `While UpdateEndpoint replaced the version, ${f.number(p.requests)} requests were answered and none was lost.`
      : `While UpdateEndpoint replaced the version, ${f.number(p.requests)} requests were answered and ${f.number(p.lost)} LOST.`,
  f1Caption: 'F1 on held-out images',
  newLightFirst: 'New light, first version',
  newLightSecond: 'New light, second version',
  oldLightFirst: 'Old light, first version',
  oldLightSecond: 'Old light, second version',
};
