import type { Option, Selection } from '#advice/option.ts';
import type { BreakEven } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import type { Curve } from '#cost/curve.ts';
import { interruptedTimeFactor, interruptionsPerHour } from '#cost/spot-interruptions.ts';
import { say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { SpotOutlook } from '#prices/spot-outlook.ts';
import type { UnitPrice } from '#prices/unit-price.ts';
import { crossingsOf, drawn, threeDigits, type Way } from '#sensitivity/break-evens/draw.ts';
import { quoted } from '#sensitivity/break-evens/quoted.ts';
import { outcomeKey } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';

/** Nobody chooses a way to buy capacity for less a month. */
const leastUsd = 1;
/** Work between two checkpoints, where the need says that there are any. An estimate; the script decides. */
const checkpointHours = 0.5;
/** From an interruption until another machine has the image, the data and the checkpoint. An estimate. */
const restartHours = 5 / 60;
/** AWS's last range has no upper end that means anything: over 20 %. */
const openRangeShare = 0.3;

/** Three digits of the unit that people read: 1,200 days, not 1,203.7. */
function readableSeconds(seconds: number): number {
  const unit = [86_400, 3_600, 60].find((one) => seconds >= one) ?? 1;
  return threeDigits(seconds / unit) * unit;
}

interface Training {
  readonly type: string;
  /** Of one month, on demand. */
  readonly usd: number;
  readonly price: UnitPrice;
  /** Hours of work that an interruption throws away at most. */
  readonly between: number;
  readonly hasCheckpoints: boolean;
}

/** The training of the plan, bought on demand; nothing when spot is impossible here. */
function trainingIn({ situation, clusters }: Solution): Training | undefined {
  const key = outcomeKey('training-purchase', 'managed-spot');
  const settled = clusters.find(({ bestWith }) => bestWith.has(key));
  const steady = settled?.bestWith.get(outcomeKey('training-purchase', 'on-demand'));
  const onDemand = steady?.selection.get('training-purchase');
  // The machines that the plan takes, with another way to buy them.
  const selection = settled?.best?.selection;
  const compute = selection?.get('training-compute');
  if (selection === undefined || compute?.service !== 'sagemaker-training') return undefined;
  return (
    onDemand &&
    boughtOnDemand(compute, new Map([...selection, [onDemand.decision, onDemand]]), {
      hasCheckpoints: situation.need.training?.checkpoints === true,
    })
  );
}

function boughtOnDemand(
  compute: Option,
  selection: Selection,
  { hasCheckpoints }: Pick<Training, 'hasCheckpoints'>,
): Training | undefined {
  const drafts = compute.costs(selection);
  const price = drafts[0]?.price;
  const usd = usdOf(totalOf(drafts, 'expected'));
  const runHours = (compute.sizing.runSeconds ?? 0) / 3_600;
  if (price === undefined || usd < leastUsd || runHours <= 0) return undefined;
  const between = hasCheckpoints ? Math.min(checkpointHours, runHours) : runHours;
  return { type: compute.sizing.instanceType ?? '', usd, price, between, hasCheckpoints };
}

/** Interruptions a day of running that AWS's range stands for: its middle. */
function expectedPerDay({ interrupted: { low, high } }: SpotOutlook): number {
  const share = high >= 1 ? openRangeShare : (low + high) / 2;
  return interruptionsPerHour(share) * 24;
}

function waysOf(training: Training, savingPercent: number): readonly [Way, Way] {
  const { usd, between, price } = training;
  const hourly = usdOf(price.microUsd);
  const onSpot: Curve = (perDay) =>
    usd *
    (1 - savingPercent / 100) *
    interruptedTimeFactor({ between, restart: restartHours, perHour: perDay / 24 });
  return [
    {
      id: 'managed-spot',
      name: say('way-spot', { percent: savingPercent }),
      formula: say('curve-spot', { percent: savingPercent, hourly }),
      curve: onSpot,
    },
    {
      id: 'on-demand',
      name: say('way-on-demand', { type: training.type }),
      formula: say('curve-on-demand', { hourly, usd }),
      curve: () => usd,
    },
  ];
}

/** The rate at which spot costs as much as on demand; the cost only grows with it. */
function paysUpTo([spot, steady]: readonly [Way, Way]): number {
  let to = 1 / 64;
  while (spot.curve(to) < steady.curve(to) && to < 1e6) to *= 2;
  return to;
}

/** Interruptions a day up to which spare capacity costs less than capacity that stays. */
export function spotAgainstOnDemand(solution: Solution): BreakEven | undefined {
  const { market } = solution.situation;
  const training = trainingIn(solution);
  const outlook = training && market.spotOutlook(training.type);
  if (training === undefined || outlook === undefined) return undefined;
  const percent = market.managedSpot.typicalPercent;
  const ways = waysOf(training, percent);
  const reach = { from: 0, to: paysUpTo(ways) };
  const here = expectedPerDay(outlook);
  const sentence = (perDay: number) =>
    say('crossing-spot', {
      type: training.type,
      everySeconds: readableSeconds(86_400 / perDay),
      expectedSeconds: readableSeconds(86_400 / here),
      lostSeconds: readableSeconds(training.between * 3_600),
      hasCheckpoints: training.hasCheckpoints,
    });
  const [crossing] = crossingsOf(ways, reach, ({ x }) => sentence(x));
  if (crossing === undefined) return undefined;
  return {
    id: 'spot-on-demand',
    field: 'training.checkpoints',
    axis: { name: say('axis-interruptions', {}), unit: 'interruptions-per-day', scale: 1 },
    here,
    value: Number(crossing.x.toPrecision(3)),
    statement: crossing.statement,
    series: drawn(ways, { from: 0, to: crossing.x * 1.3 }),
    crossings: [crossing],
    assumptions: [
      say('assume-spot-band', {
        type: training.type,
        low: outlook.interrupted.low,
        high: outlook.interrupted.high,
        region: outlook.region,
        asOf: outlook.asOf,
      }),
      say(training.hasCheckpoints ? 'assume-spot-checkpoints' : 'assume-spot-whole-run', {
        seconds: training.between * 3_600,
      }),
      say('assume-spot-restart', { seconds: restartHours * 3_600 }),
      say('assume-spot-formula', {}),
    ],
    prices: [
      quoted(training.price),
      {
        id: 'spot/saving',
        region: market.region,
        source: market.managedSpot.url,
        asOf: market.managedSpot.asOf,
        mark: 'estimated',
        unit: 'instance-hour',
        unitPriceUsd: (usdOf(training.price.microUsd) * (100 - percent)) / 100,
      },
    ],
  };
}
