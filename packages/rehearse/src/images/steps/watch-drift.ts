import { setTimeout as sleep } from 'node:timers/promises';
import type { MonitoringExecutionSummary } from '@aws-sdk/client-sagemaker';
import { runImageTransformJob } from '#aws/image-transform-job.ts';
import { createMonitoringSchedule, monitoringRuns } from '#aws/monitoring-schedule.ts';
import { getText, placeOfUrl } from '#aws/objects.ts';
import { runProcessingJob } from '#aws/processing-job.ts';
import type { StepProgress } from '#events.ts';
import type { MonitoringEvidence, WatchEvidence } from '#images/image-evidence.ts';
import { type ImageSession, watchOf } from '#images/image-session.ts';
import { slipwayImageUri } from '#images/image-uris.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import { featureMeans, readViolations } from '#images/monitor-report.ts';
import { transformOf } from '#images/steps/batch-images.ts';
import type { DeployedVersion } from '#images/steps/deploy-version.ts';
import type { Prepared } from '#images/steps/prepare-images.ts';
import { answerImages } from '#images/steps/score-images.ts';
import { runStep } from '#session.ts';

export interface DriftOrder {
  readonly deployed: DeployedVersion;
  readonly modelName: string;
  /** The held-out images of the first round are the baseline. */
  readonly prepared: Prepared;
  readonly live: readonly LabelledImage[];
  readonly shifted: readonly LabelledImage[];
}

/** An hour of the schedule clock lasts two seconds while the rehearsal waits for the next full one. */
const hurriedSpeed = 1_800;
const shownImages = 4;
const base = '/opt/ml/processing';

interface Watch {
  readonly schedule: string;
  readonly outputUrl: string;
  readonly order: DriftOrder;
}

/** A baseline, an hour in the light that was learned, and an hour in another: silent, then violated. */
export async function watchDrift(
  session: ImageSession,
  order: DriftOrder,
): Promise<MonitoringEvidence> {
  const schedule = `${session.request.runId}-drift`;
  const outputUrl = `${session.root}/monitoring/reports`;
  const baseline = await makeBaseline(session, order);
  await createMonitoringSchedule(
    session.aws,
    {
      name: schedule,
      endpoint: order.deployed.endpoint,
      imageUri: monitorImage(session),
      roleArn: session.roleArn,
      instanceType: monitorInstance(session),
      expression: 'cron(0 * ? * * *)',
      baselineUrl: baselineUrl(session),
      outputUrl,
      environment: { slipway_classes: JSON.stringify(order.prepared.evidence.classes) },
    },
    session.undo,
  );
  const watch = { schedule, outputUrl, order };
  return {
    schedule,
    clockSpeed: session.doors === undefined ? 1 : hurriedSpeed,
    baseline,
    quiet: await watchHour(session, watch, 'quiet-watch'),
    drifted: await watchHour(session, watch, 'drift-watch'),
  };
}

/** Statistics and constraints of the held-out images and of how the model scores them. */
function makeBaseline(
  session: ImageSession,
  order: DriftOrder,
): Promise<MonitoringEvidence['baseline']> {
  return runStep(session, 'baseline', async (report) => {
    const { aws, request, roleArn, world } = session;
    const watch = watchOf(session, report);
    const { url, evidence } = order.prepared;
    const scores = transformOf(session, {
      name: 'baseline',
      modelName: order.modelName,
      inputUrl: `${url}/test`,
    });
    await runImageTransformJob(aws, scores, watch);
    await runProcessingJob(
      aws,
      {
        name: `${request.runId}-baseline-monitor`,
        imageUri: monitorImage(session),
        roleArn,
        instanceType: monitorInstance(session),
        environment: {
          dataset_format: JSON.stringify({ slipwayImages: {} }),
          dataset_source: `${base}/input/images`,
          slipway_predictions_source: `${base}/input/scores`,
          slipway_classes: JSON.stringify(evidence.classes),
          output_path: `${base}/output`,
          publish_cloudwatch_metrics: 'Disabled',
        },
        inputs: [
          { name: 'images', url: `${url}/test/`, path: `${base}/input/images` },
          { name: 'scores', url: `${scores.outputUrl}/`, path: `${base}/input/scores` },
        ],
        outputs: [{ name: 'baseline', url: baselineUrl(session), path: `${base}/output` }],
      },
      watch,
    );
    const statistics = placeOfUrl(`${baselineUrl(session)}/statistics.json`);
    const { items, means } = featureMeans(await getText(aws, statistics, world.signal));
    const value = { images: items, features: Object.keys(means).length };
    return { value, facts: { of: 'baseline', ...value } };
  });
}

/** Traffic, and the scheduled run that looks at it once the schedule clock reaches the full hour. */
function watchHour(
  session: ImageSession,
  watch: Watch,
  step: 'quiet-watch' | 'drift-watch',
): Promise<WatchEvidence> {
  return runStep(session, step, async (report) => {
    const { aws, world } = session;
    const { endpoint } = watch.order.deployed;
    const images = step === 'quiet-watch' ? watch.order.live : watch.order.shifted;
    const answers = await answerImages(session, endpoint, images);
    const run = await nextRun(session, watch, report);
    const at = (run.ScheduledTime ?? new Date(0)).toISOString();
    const folder = `${watch.outputUrl}/${endpoint}/${watch.schedule}/${hourPath(at)}`;
    const read = (file: string) => getText(aws, placeOfUrl(`${folder}/${file}`), world.signal);
    const { items, means } = featureMeans(await read('statistics.json'));
    const violations = readViolations(await read('constraint_violations.json'));
    const value: WatchEvidence = {
      captured: items,
      status: run.MonitoringExecutionStatus ?? '',
      violations,
      means,
      shown: answers
        .slice(0, shownImages)
        .map(({ image }) => `data:image/jpeg;base64,${Buffer.from(image.jpeg).toString('base64')}`),
    };
    return { value, facts: { of: 'watch', captured: items, violations: violations.length } };
  });
}

const ended = new Set(['Completed', 'CompletedWithViolations', 'Failed', 'Stopped']);

async function nextRun(
  session: ImageSession,
  { schedule }: Watch,
  report: (progress: StepProgress) => void,
): Promise<MonitoringExecutionSummary> {
  const { aws, world, doors } = session;
  const known = (await monitoringRuns(aws, schedule)).length;
  const look = async () => {
    const run = (await monitoringRuns(aws, schedule))[known];
    if (run !== undefined) report({ kind: 'status', status: run.MonitoringExecutionStatus ?? '' });
    return run;
  };
  await doors?.setClockSpeed(hurriedSpeed);
  try {
    while ((await look()) === undefined) await sleep(100, undefined, { signal: world.signal });
  } finally {
    await doors?.setClockSpeed(1);
  }
  for (;;) {
    const run = await look();
    if (run !== undefined && ended.has(run.MonitoringExecutionStatus ?? '')) return run;
    await sleep(session.maxDelayMs, undefined, { signal: world.signal });
  }
}

/** `2026/11/26/05`: where a run of that hour leaves its files. */
function hourPath(iso: string): string {
  return iso.slice(0, 13).replaceAll(/[-T]/g, '/');
}

function baselineUrl({ root }: ImageSession): string {
  return `${root}/monitoring/baseline`;
}

function monitorImage({ accountId, request }: ImageSession): string {
  return slipwayImageUri('slipway-monitor', { accountId, region: request.connection.region });
}

function monitorInstance({ request }: ImageSession): string {
  const choice = request.plan.stages.find(({ id }) => id === 'monitoring')?.choice;
  const planned = choice?.configuration['instanceType'];
  return typeof planned === 'string' ? planned : 'ml.t3.medium';
}
