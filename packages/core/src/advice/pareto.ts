import { billOf } from '#advice/option.ts';
import { type DecisionId, decisionIds, type ParetoPoint } from '#advice/plan.ts';
import { usdRange } from '#advice/usd-range.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { type FrontPoint, frontOf, together, unbeaten } from '#solve/front.ts';
import type { Outcome } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';

/** More points than people compare are thinned out; the ends stay. */
const shown = 12;
const carried = 60;

function thinned(points: readonly FrontPoint[], most: number): readonly FrontPoint[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

function pointOf(best: Outcome): FrontPoint {
  const { selection } = best;
  const parts = [...best.parts.values()].map((assessed) => ({ assessed, selection }));
  return {
    parts,
    usd: usdRange(parts.flatMap(({ assessed }) => billOf(assessed.option, selection))).expected,
    latencySeconds: selection.get('real-time')?.sizing.latencySeconds ?? 0,
    hours: parts.reduce((sum, { assessed }) => sum + assessed.effort.hoursPerMonth, 0),
  };
}

type Services = ReadonlyMap<DecisionId, ServiceId>;

function servicesOf({ parts }: FrontPoint): Services {
  const found = new Map<DecisionId, ServiceId>();
  for (const { assessed } of parts) {
    const { decision, service } = assessed.option;
    if (service !== 'none') found.set(decision, service);
  }
  return found;
}

interface Shown {
  readonly point: FrontPoint;
  readonly isOptimal: boolean;
}

function described({ point, isOptimal }: Shown, chosen: Services, index: number): ParetoPoint {
  const services = servicesOf(point);
  const differs = decisionIds.filter((id) => services.get(id) !== chosen.get(id));
  const answers = point.parts.some(({ assessed }) => assessed.option.decision === 'real-time');
  const drafts = point.parts.flatMap(({ assessed, selection }) =>
    billOf(assessed.option, selection),
  );
  return {
    id: `plan-${index + 1}`,
    isChosen: differs.length === 0,
    isOptimal,
    choices: decisionIds.flatMap((id) => {
      const service = services.get(id);
      return service === undefined ? [] : [{ id, service }];
    }),
    differs,
    monthly: usdRange(drafts),
    ...(answers && point.latencySeconds > 0 ? { latencySeconds: point.latencySeconds } : {}),
    effortHoursPerMonth: Number(point.hours.toFixed(2)),
  };
}

/** Whole plans that nothing beats in cost, latency and effort at once, the chosen one among them. */
export function paretoOf({ clusters, situation }: Solution): readonly ParetoPoint[] {
  const settled = clusters.filter(({ best }) => best !== undefined && best.parts.size > 0);
  const [first, ...rest] = settled.map((cluster) => frontOf(cluster, situation));
  if (first === undefined) return [];
  const front = rest.reduce<readonly FrontPoint[]>((points, more) => {
    const all = points.flatMap((point) => more.map((other) => together(point, other)));
    return thinned(unbeaten(all), carried);
  }, first);
  const whole = settled.flatMap(({ best }) => (best === undefined ? [] : [pointOf(best)]));
  const chosen = whole.reduce(together);
  const services = servicesOf(chosen);
  const isIt = (point: FrontPoint) => {
    const own = servicesOf(point);
    return decisionIds.every((id) => own.get(id) === services.get(id));
  };
  const points = thinned(front, shown).map((point) => ({ point, isOptimal: true }));
  const listed = points.some(({ point }) => isIt(point))
    ? points
    : [...points, { point: chosen, isOptimal: front.some(isIt) }];
  return listed
    .toSorted((a, b) => a.point.usd - b.point.usd || a.point.hours - b.point.hours)
    .map((one, index) => described(one, services, index));
}
