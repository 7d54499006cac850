import { setTimeout as sleep } from 'node:timers/promises';
import { variantName } from '#aws/deploy-endpoint-config.ts';
import { instanceCounts, putTargetTracking, scalingActivities } from '#aws/scaling.ts';
import type { StepProgress } from '#events.ts';
import type { ScalingEvidence } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import { type DeployedVersion, instancesOf } from '#images/steps/deploy-version.ts';
import { startTraffic, type Traffic } from '#images/traffic.ts';
import { runStep } from '#session.ts';

/** A minute of the schedule clock lasts a second: three of them decide to grow. */
const clockSpeed = 60;
/** To shrink, fifteen quiet minutes and a cooldown have to pass. */
const quietSpeed = 240;
const maxInstances = 3;
const burstCallers = 6;
/** The burst is this many times the target, so that tracking wants three instances. */
const burstFactor = 2.5;
const calibrationMs = 2_500;
const lookMs = 250;
const scaleOutLimitMs = 60_000;
const scaleInLimitMs = 90_000;

export interface BurstOrder {
  readonly deployed: DeployedVersion;
  readonly images: readonly LabelledImage[];
}

type Sample = ScalingEvidence['timeline'][number];

/** Many callers until the endpoint has grown, then almost none until it has shrunk again. */
export function burstTraffic(session: ImageSession, order: BurstOrder): Promise<ScalingEvidence> {
  return runStep(session, 'burst', async (report) => {
    const speed = session.doors === undefined ? 1 : clockSpeed;
    const { endpoint } = order.deployed;
    const calibrated = await calibrate(session, order);
    const rehearsedTarget = Math.max(1, Math.round(calibrated.perMinute / speed / burstFactor));
    const spec = {
      endpoint,
      variant: variantName,
      minInstances: 1,
      maxInstances,
      targetInvocationsPerMinute: rehearsedTarget,
      cooldownSeconds: plannedCooldown(session),
    };
    await putTargetTracking(session.aws, spec, session.undo);
    const timeline: Sample[] = [];
    const counted = { requests: 0, refused: 0 };
    const quiet = session.doors === undefined ? 1 : quietSpeed;
    try {
      const watch = { timeline, counted, report };
      const busy = { callers: burstCallers, pauseMs: 0, goal: grown, speed };
      await phase(session, order, { ...watch, ...busy });
      await phase(session, order, {
        ...watch,
        callers: 1,
        pauseMs: 400,
        goal: shrunk,
        speed: quiet,
      });
    } finally {
      await session.doors?.setClockSpeed(1);
    }
    const activities = (await scalingActivities(session.aws, spec)).map((activity) => ({
      description: activity.Description ?? '',
      cause: activity.Cause ?? '',
      status: activity.StatusCode ?? '',
    }));
    const value: ScalingEvidence = {
      minInstances: spec.minInstances,
      maxInstances,
      plannedTarget: plannedTarget(session),
      rehearsedTarget,
      clockSpeed: speed,
      ...counted,
      timeline,
      activities,
    };
    const most = Math.max(...timeline.map(({ instances }) => instances));
    const least = timeline.at(-1)?.instances ?? 0;
    return { value, facts: { of: 'burst', requests: counted.requests, most, least } };
  });
}

/** Requests a minute that one instance answers here, all callers busy. */
async function calibrate(session: ImageSession, { deployed, images }: BurstOrder) {
  const { stopwatch, signal } = session.world;
  const started = stopwatch.elapsedMs();
  const { endpoint } = deployed;
  const traffic = startTraffic(session, { endpoint, images, callers: burstCallers, pauseMs: 0 });
  await sleep(calibrationMs, undefined, { signal });
  await traffic.stop();
  return { perMinute: (traffic.answered() / (stopwatch.elapsedMs() - started)) * 60_000 };
}

interface Phase {
  readonly timeline: Sample[];
  readonly counted: { requests: number; refused: number };
  readonly report: (progress: StepProgress) => void;
  /** Of the schedule clock. */
  readonly speed: number;
  readonly callers: number;
  readonly pauseMs: number;
  /** What ends the phase. */
  readonly goal: Goal;
}

interface Goal {
  readonly limitMs: number;
  readonly reached: (instances: number) => boolean;
}

const grown: Goal = { limitMs: scaleOutLimitMs, reached: (instances) => instances >= maxInstances };
const shrunk: Goal = { limitMs: scaleInLimitMs, reached: (instances) => instances <= 1 };

async function phase(
  session: ImageSession,
  { deployed, images }: BurstOrder,
  about: Phase,
): Promise<void> {
  const { endpoint } = deployed;
  const { callers, pauseMs } = about;
  await session.doors?.setClockSpeed(about.speed);
  const traffic = startTraffic(session, { endpoint, images, callers, pauseMs });
  try {
    await lookUntil(session, { endpoint, traffic, about });
  } finally {
    await traffic.stop();
    about.counted.requests += traffic.answered();
    about.counted.refused += traffic.lost();
  }
}

interface Looking {
  readonly endpoint: string;
  readonly traffic: Traffic;
  readonly about: Phase;
}

async function lookUntil(session: ImageSession, looking: Looking): Promise<void> {
  const { endpoint, traffic, about } = looking;
  const { goal } = about;
  const { stopwatch, signal } = session.world;
  const began = stopwatch.elapsedMs();
  const clockStart = about.timeline.at(-1)?.seconds ?? 0;
  let [before, lastAt] = [0, began];
  while (
    stopwatch.elapsedMs() - began <
    goal.limitMs * (session.doors === undefined ? clockSpeed : 1)
  ) {
    await sleep(lookMs, undefined, { signal });
    const { current } = await instanceCounts(session.aws, endpoint);
    const now = stopwatch.elapsedMs();
    const perMinute = ((traffic.answered() - before) / (now - lastAt)) * 60_000;
    [before, lastAt] = [traffic.answered(), now];
    about.timeline.push({
      seconds: clockStart + ((now - began) / 1000) * about.speed,
      instances: current,
      requestsPerMinute: perMinute / about.speed,
    });
    const requests = about.counted.requests + traffic.answered();
    about.report({ kind: 'instances', instances: current, requests });
    if (goal.reached(current)) return;
  }
}

function plannedTarget(session: ImageSession): number {
  return instancesOf(session).scaling?.targetInvocationsPerMinute ?? 0;
}

function plannedCooldown({ request }: ImageSession): number {
  const scaling = request.plan.stages.find(({ id }) => id === 'scaling')?.choice;
  const planned = scaling?.configuration['cooldownSeconds'];
  return typeof planned === 'number' ? planned : 300;
}
