import { exactly } from '#advice/assumed.ts';
import type { Option, Selection, Situation } from '#advice/option.ts';
import { solutionUsd } from '#advice/own-model-plan.ts';
import type { BreakEven } from '#advice/plan.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { totalOf } from '#cost/cost-draft.ts';
import { readyMadeCosts } from '#cost/ready-made.ts';
import { batch } from '#decisions/batch.ts';
import { realTime } from '#decisions/real-time.ts';
import { say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import {
  crossingsOf,
  drawn,
  requestAxis,
  threeDigits,
  type Way,
} from '#sensitivity/break-evens/draw.ts';
import { quoted } from '#sensitivity/break-evens/quoted.ts';
import type { Solution } from '#solve/solve.ts';

/** As far as a search goes on either side of today's quantity. */
const doublings = 20;

/** What moves: single requests where there are any, else the records of a batch. */
interface Moving {
  readonly decision: typeof realTime | typeof batch;
  readonly field: string;
  readonly axis: (most: number) => BreakEven['axis'];
  readonly here: number;
  readonly at: (situation: Situation, x: number) => Situation;
}

function movingIn({ workload }: Situation): Moving {
  const { serving } = workload;
  const moved = (situation: Situation, change: Partial<typeof serving>): Situation => {
    const load = { ...situation.workload.serving, ...change };
    return { ...situation, workload: { ...situation.workload, serving: load } };
  };
  if (!serving.isRealTime) {
    return {
      decision: batch,
      field: 'deployment.batch.records',
      axis: () => ({ name: say('axis-records', {}), unit: 'records', scale: 1 }),
      here: serving.recordsPerBatch.expected,
      at: (situation, records) => moved(situation, { recordsPerBatch: exactly(records) }),
    };
  }
  const peak = serving.peakRate.expected / Math.max(1e-12, serving.meanRate.expected);
  return {
    decision: realTime,
    field: 'deployment.traffic.mean',
    axis: requestAxis,
    here: serving.meanRate.expected,
    at: (situation, rate) =>
      moved(situation, { meanRate: exactly(rate), peakRate: exactly(rate * peak) }),
  };
}

function usdAt(option: Option | undefined, selection: Selection): number {
  return option === undefined ? 0 : usdOf(totalOf(option.costs(selection), 'expected'));
}

/** The own plan as it is, with its answers dimensioned for another quantity. */
function ownWay(own: Solution, moving: Moving): Way {
  const total = solutionUsd(own);
  const { decision } = moving;
  const best = own.clusters.find((one) => one.best?.parts.has(decision.id))?.best;
  const chosen = best?.selection.get(decision.id);
  const selection = best?.selection ?? new Map();
  const rest = total - usdAt(chosen, selection);
  const isSame = ({ service, sizing }: Option) =>
    service === chosen?.service && sizing.instanceType === chosen.sizing.instanceType;
  return {
    id: 'own-model',
    name: say('way-own-model', {}),
    formula: say('curve-own-model', { rest, service: chosen?.service ?? 'none' }),
    curve: (x) =>
      rest + usdAt(decision.options(moving.at(own.situation, x)).find(isSame) ?? chosen, selection),
  };
}

function readyWay(solution: Solution, service: ServiceId, moving: Moving): Way {
  const { situation } = solution;
  const billed = (x: number) =>
    usdOf(totalOf(readyMadeCosts(service, moving.at(situation, x)), 'expected'));
  const rest = solutionUsd(solution) - billed(moving.here);
  const first = readyMadeCosts(service, situation)[0]?.price;
  const price = first === undefined ? 0 : usdOf(first.microUsd) / first.per;
  return {
    id: service,
    name: say('way-ready-made', { service }),
    formula: say('curve-ready-made', { rest, price, unit: first?.unit ?? '' }),
    curve: (x) => rest + billed(x),
  };
}

/** A quantity on the other side of the nearest crossing, or as far as the search goes. */
function otherSide([ready, own]: readonly [Way, Way], here: number): number {
  const isReady = (x: number) => ready.curve(x) <= own.curve(x);
  const step = isReady(here) ? 2 : 0.5;
  let x = here;
  for (let tried = 0; tried < doublings && isReady(x) === isReady(here); tried += 1) x *= step;
  return Math.max(x, here / 50);
}

/** Where a model of one's own costs less than paying a service by the request. */
export function readyMadeAgainstOwn(
  solution: Solution,
  own: Solution | undefined,
): BreakEven | undefined {
  const { situation } = solution;
  const service = situation.workload.approach;
  const prices = service === undefined ? [] : readyMadeCosts(service, situation);
  const moving = movingIn(situation);
  if (own === undefined || service === undefined || prices.length === 0 || moving.here <= 0) {
    return undefined;
  }
  const ways = [readyWay(solution, service, moving), ownWay(own, moving)] as const;
  const reach = Math.max(1.2 * moving.here, 1.6 * otherSide(ways, moving.here));
  const isRate = moving.decision === realTime;
  const said = (x: number, isReadyBelow: boolean) =>
    say('crossing-ready-made', { service, quantity: threeDigits(x), isRate, isReadyBelow });
  const crossings = crossingsOf(ways, { from: 0, to: reach }, ({ x, cheaperBelow }) =>
    said(x, cheaperBelow === service),
  );
  const [first] = crossings;
  const isReadyCheaper = ways[0].curve(moving.here) <= ways[1].curve(moving.here);
  const to =
    first === undefined ? reach : Math.max(2 * first.x, Math.min(1.2 * moving.here, 10 * first.x));
  return {
    id: 'ready-made-own-model',
    field: moving.field,
    axis: moving.axis(to),
    here: moving.here,
    ...(first === undefined ? {} : { value: threeDigits(first.x) }),
    statement:
      first === undefined
        ? say('break-even-ready-made-never', { service, isReadyCheaper })
        : said(first.x, first.cheaperBelow === service),
    series: drawn(ways, { from: 0, to }),
    crossings: crossings.filter(({ x }) => x <= to),
    assumptions: [say('assume-own-model', {})],
    prices: [...new Map(prices.map(({ price }) => [price.id, quoted(price)])).values()],
  };
}
