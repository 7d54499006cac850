/** What something costs in a month, in dollars, by a quantity that moves. */
export type Curve = (x: number) => number;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where one of two curves takes over from the other. */
export interface Meeting {
  readonly x: number;
  readonly usd: number;
  /** `equal`: both cost the same here; `step`: one jumps past the other, as when one more machine is needed. */
  readonly kind: 'equal' | 'step';
  /** Which is cheaper just below; the other one is above. */
  readonly cheaperBelow: 'first' | 'second';
}

export interface CurvePoint {
  readonly x: number;
  readonly usd: number;
}

/** Parts in which a change of order is looked for: two changes in one part would be missed together. */
const searchedParts = 240;
/** Halvings that bring an interval down to the last digits of a number. */
const halvings = 60;
/** Relative difference under which two costs are the same. */
const sameShare = 1e-6;

function halved(span: Span, belongsBelow: (x: number) => boolean): Span {
  let { from, to } = span;
  for (let step = 0; step < halvings; step += 1) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (belongsBelow(middle)) from = middle;
    else to = middle;
  }
  return { from, to };
}

/** Where two curves change their order, by rising quantity. */
export function meetings(first: Curve, second: Curve, span: Span): readonly Meeting[] {
  const isFirst = (x: number) => first(x) <= second(x);
  const found: Meeting[] = [];
  const width = (span.to - span.from) / searchedParts;
  let below = isFirst(span.from);
  for (let part = 1; part <= searchedParts; part += 1) {
    const to = part === searchedParts ? span.to : span.from + part * width;
    const above = isFirst(to);
    if (above === below) continue;
    const wasBelow = below;
    const edge = halved({ from: to - width, to }, (x) => isFirst(x) === wasBelow);
    const [one, other] = [first(edge.from), second(edge.from)];
    const isEqual = Math.abs(one - other) <= sameShare * Math.max(one, other);
    found.push({
      x: edge.from,
      usd: Math.min(one, other),
      kind: isEqual ? 'equal' : 'step',
      cheaperBelow: wasBelow ? 'first' : 'second',
    });
    below = above;
  }
  return found;
}

/** A jump is drawn as two points where a part of the curve rises many times more than its neighbours. */
const jumpFactor = 4;

/** Points to draw a curve by, with both ends of each jump. */
export function sampled(curve: Curve, { from, to }: Span, parts: number): readonly CurvePoint[] {
  const at = (x: number): CurvePoint => ({ x, usd: curve(x) });
  const even = Array.from({ length: parts + 1 }, (_, index) =>
    at(from + ((to - from) * index) / parts),
  );
  const rises = even.slice(1).map(({ usd }, index) => Math.abs(usd - (even[index]?.usd ?? 0)));
  const usual = rises.toSorted((a, b) => a - b)[Math.floor(parts / 2)] ?? 0;
  return even.flatMap((point, index) => {
    const before = even[index - 1];
    const rise = rises[index - 1] ?? 0;
    if (before === undefined || rise <= 1e-9 || rise <= jumpFactor * usual) return [point];
    const edge = halved({ from: before.x, to: point.x }, (x) => {
      const usd = curve(x);
      return Math.abs(usd - before.usd) < Math.abs(point.usd - usd);
    });
    const [low, high] = [at(edge.from), at(edge.to)];
    // A steep slope is no jump: it is the same on both sides of its middle.
    return Math.abs(high.usd - low.usd) < rise / 2 ? [point] : [low, high, point];
  });
}
