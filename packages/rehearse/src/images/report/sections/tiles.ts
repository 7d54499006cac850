import { type Html, type Tile, tileRow } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { scalingReach } from '#images/report/outcomes.ts';
import { duration, fixed } from '#report/rounded.ts';

/** The figures that most readers look for, side by side. */
export function tiles(context: ImageReportContext): Html {
  return tileRow([
    f1Tile(context),
    latencyTile(context),
    spotTile(context),
    scalingTile(context),
    driftTile(context),
    updateTile(context),
    batchTile(context),
    costTile(context),
  ]);
}

type Tone = NonNullable<Tile['tone']>;

function toneOf(held: boolean): Tone {
  return held ? 'good' : 'bad';
}

function f1Tile({ evidence, messages, format }: ImageReportContext): Tile {
  const { f1, baselines } = evidence.quality;
  const of = (kind: (typeof baselines)[number]['kind']) => {
    const found = baselines.find((baseline) => baseline.kind === kind);
    return found === undefined ? '–' : fixed(found.f1, 3, format);
  };
  return {
    figure: fixed(f1, 3, format),
    name: messages.overview.tileF1,
    note: messages.overview.tileF1Note({
      majority: of('majority'),
      linear: of('linear-on-pixels'),
    }),
    tone: toneOf(baselines.every((baseline) => f1 > baseline.f1)),
  };
}

function latencyTile({ evidence, plan, messages, format }: ImageReportContext): Tile {
  const { p50, p99 } = evidence.deployment.latency;
  const wanted = plan.need.deployment?.latency?.high;
  const words = messages.overview;
  return {
    figure: words.milliseconds(p99, format),
    name: words.tileLatency,
    note: words.tileLatencyNote({ p50: words.milliseconds(p50, format) }),
    ...(wanted === undefined ? {} : { tone: toneOf(p99 / 1000 <= wanted) }),
  };
}

/** The saving is the plan's: what was really seen here is the interruption. */
function spotTile({ evidence, messages, format }: ImageReportContext): Tile {
  const {
    used,
    expectedSavingPercent: saving,
    interruptions,
    resumedAtEpoch,
  } = evidence.training.spot;
  const words = messages.overview;
  const epoch = resumedAtEpoch === undefined ? undefined : resumedAtEpoch + 1;
  const isExpected = used && saving !== undefined;
  return {
    figure: isExpected ? format.percent(saving / 100) : '–',
    name: isExpected ? words.tileSpot : words.tileSpotNone,
    note: words.tileSpotNote({ interruptions, epoch }),
  };
}

function scalingTile({ evidence, messages, format }: ImageReportContext): Tile {
  const { first, most, last } = scalingReach(evidence);
  return {
    figure: `${first} → ${most} → ${last}`,
    name: messages.overview.tileScaling,
    note: messages.overview.tileScalingNote(evidence.scaling, format),
    tone: toneOf(most > first && last < most),
  };
}

function driftTile({ evidence, messages, format }: ImageReportContext): Tile {
  const { quiet, drifted } = evidence.monitoring;
  const [before, after] = [quiet.violations.length, drifted.violations.length];
  return {
    figure: `${format.number(before)} → ${format.number(after)}`,
    name: messages.overview.tileDrift,
    note: messages.overview.tileDriftNote(
      { before: quiet.captured, after: drifted.captured },
      format,
    ),
    tone: toneOf(before === 0 && after > 0),
  };
}

function updateTile({ evidence, messages, format }: ImageReportContext): Tile {
  const { lostDuringUpdate: lost, requestsDuringUpdate: requests } = evidence.secondRound;
  return {
    figure: format.number(lost),
    name: messages.overview.tileUpdate,
    note: messages.overview.tileUpdateNote({ requests: requests + lost }, format),
    tone: toneOf(lost === 0),
  };
}

function batchTile({ evidence, messages, format }: ImageReportContext): Tile {
  const { agrees, images, seconds } = evidence.batch;
  const words = messages.overview;
  return {
    figure: agrees ? words.tileBatchAgree : words.tileBatchDiffer,
    name: words.tileBatch,
    note: words.tileBatchNote({ images, seconds: duration(seconds, format) }, format),
    tone: toneOf(agrees),
  };
}

function costTile({ plan, messages, format }: ImageReportContext): Tile {
  const { low, expected, high } = plan.cost.monthly;
  return {
    figure: format.usd(expected),
    name: messages.overview.tileCost,
    note: messages.overview.tileCostNote({ low: format.usd(low), high: format.usd(high) }),
  };
}
