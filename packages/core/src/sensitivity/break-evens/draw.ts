import type { BreakEven, CostSeries, Crossing } from '#advice/plan.ts';
import { type Curve, type CurvePoint, meetings, type Span, sampled } from '#cost/curve.ts';
import { type Statement, say } from '#messages/statement.ts';
import { microUsdPerUsd } from '#prices/micro-usd.ts';

/** A way of doing something, before it is drawn. */
export interface Way {
  readonly id: string;
  readonly name: Statement;
  readonly formula: Statement;
  readonly curve: Curve;
}

/** Part of the height of a chart that nobody sees. */
const straightShare = 1e-4;
/** Parts of a curve between two points: enough for a smooth line on paper. */
const parts = 40;

function roundedUsd(usd: number): number {
  return Math.round(usd * microUsdPerUsd) / microUsdPerUsd;
}

/** Digits that tell both ends of a step apart. */
function roundedX(x: number): number {
  return Number(x.toPrecision(12));
}

/** Leaves out what lies on the line between its neighbours: a straight line needs its two ends. */
function withoutStraight(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const most = points.reduce((top, { usd }) => Math.max(top, usd), 0);
  const kept: CurvePoint[] = [];
  points.forEach((point, index) => {
    const [before, after] = [kept.at(-1), points[index + 1]];
    if (before === undefined || after === undefined) {
      kept.push(point);
      return;
    }
    const share = (point.x - before.x) / (after.x - before.x);
    const straight = before.usd + share * (after.usd - before.usd);
    if (Math.abs(straight - point.usd) > straightShare * most) kept.push(point);
  });
  return kept;
}

export function drawn(ways: readonly Way[], span: Span): readonly CostSeries[] {
  return ways.map(({ id, name, formula, curve }) => ({
    id,
    name,
    formula,
    points: withoutStraight(sampled(curve, span, parts)).map(({ x, usd }) => ({
      x: roundedX(x),
      usd: roundedUsd(usd),
    })),
  }));
}

type Said = (crossing: Omit<Crossing, 'statement'>) => Statement;

/** Where two ways change places. */
export function crossingsOf(
  [first, second]: readonly [Way, Way],
  span: Span,
  say: Said,
): readonly Crossing[] {
  return meetings(first.curve, second.curve, span).map(({ x, usd, kind, cheaperBelow }) => {
    const isFirst = cheaperBelow === 'first';
    const crossing = {
      x: roundedX(x),
      usd: roundedUsd(usd),
      kind,
      cheaperBelow: isFirst ? first.id : second.id,
      cheaperAbove: isFirst ? second.id : first.id,
    };
    return { ...crossing, statement: say(crossing) };
  });
}

const perUnit = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
] as const;
/** A chart whose last tick is smaller is read in the next larger unit. */
const leastTick = 2;

/** Requests a second, or an hour where there are few. */
export function requestAxis(most: number): BreakEven['axis'] {
  const found = perUnit.find(([, scale]) => most * scale >= leastTick);
  const [per, scale] = found ?? (['day', 86_400] as const);
  return { name: say('axis-requests', { per }), unit: 'requests-per-second', scale };
}

/** Three digits: what people read, and more than the estimates behind it hold. */
export function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
