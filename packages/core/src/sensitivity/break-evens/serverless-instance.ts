import { exactly } from '#advice/assumed.ts';
import type { Option, Selection, Situation } from '#advice/option.ts';
import type { BreakEven } from '#advice/plan.ts';
import { hoursPerMonth, secondsPerMonth } from '#advice/times-a-month.ts';
import { totalOf } from '#cost/cost-draft.ts';
import type { Curve } from '#cost/curve.ts';
import { fleetFor } from '#cost/fleet.ts';
import { loadOfOneModel, modelsOf } from '#decisions/host-fleet.ts';
import { onInstances, serverless } from '#decisions/real-time.ts';
import { say } from '#messages/statement.ts';
import type { InstanceOffer } from '#prices/instance-offers.ts';
import { usdOf } from '#prices/micro-usd.ts';
import {
  crossingsOf,
  drawn,
  requestAxis,
  threeDigits,
  type Way,
} from '#sensitivity/break-evens/draw.ts';
import { quoted } from '#sensitivity/break-evens/quoted.ts';
import { outcomeKey } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';

/** The same service on a busier or quieter day: the peak moves along with the mean. */
function atRate(situation: Situation, rate: number): Situation {
  const { serving } = situation.workload;
  const peak = serving.peakRate.expected / Math.max(1e-12, serving.meanRate.expected);
  const moved = { ...serving, meanRate: exactly(rate), peakRate: exactly(rate * peak) };
  return { ...situation, workload: { ...situation.workload, serving: moved } };
}

interface Compared {
  readonly situation: Situation;
  readonly offer: InstanceOffer;
  readonly memoryGb: number;
  /** What else of the plan the instances stand beside. */
  readonly selection: Selection;
}

/** Both ways that the plan could take; nothing when one of them is impossible here. */
function comparedIn({ situation, clusters }: Solution): Compared | undefined {
  const settled = clusters.find(({ bestWith }) =>
    bestWith.has(outcomeKey('real-time', 'endpoint-realtime')),
  );
  const hosted = settled?.bestWith.get(outcomeKey('real-time', 'endpoint-realtime'));
  const idle = settled?.bestWith.get(outcomeKey('real-time', 'endpoint-serverless'));
  const { memoryBytes } = idle?.selection.get('real-time')?.sizing ?? {};
  const type = hosted?.selection.get('real-time')?.sizing.instanceType;
  const offer = situation.market.offers('hosting').find((one) => one.type === type);
  if (hosted === undefined || offer === undefined || memoryBytes === undefined) return undefined;
  return { situation, offer, memoryGb: memoryBytes / 1e9, selection: hosted.selection };
}

function usdAt(option: Option, selection: Selection): number {
  return usdOf(totalOf(option.costs(selection), 'expected'));
}

/** Both curves are what the plan's own lines would say with another traffic. */
function waysOf({ situation, offer, memoryGb, selection }: Compared): readonly [Way, Way] {
  const seconds = situation.workload.serving.processingSeconds.expected;
  const type = offer.type;
  const hourly = usdOf(offer.price.microUsd);
  const perSecond = situation.market.tiers('sagemaker.serverless.compute')[0];
  const price = perSecond === undefined ? 0 : usdOf(perSecond.microUsd) / perSecond.per;
  const onServerless: Curve = (rate) =>
    usdAt(serverless(atRate(situation, rate), memoryGb), new Map());
  const onMachines: Curve = (rate) =>
    usdAt(onInstances(atRate(situation, rate), offer, 'endpoint-realtime'), selection);
  return [
    {
      id: 'endpoint-serverless',
      name: say('way-serverless', { memoryGb }),
      formula: say('curve-serverless', { seconds, memoryGb, price }),
      curve: onServerless,
    },
    {
      id: 'endpoint-realtime',
      name: say('way-instances', { type }),
      formula: say('curve-instances', { type, hourly, hours: hoursPerMonth }),
      curve: onMachines,
    },
  ];
}

/** Average traffic that the first machine carries: a fleet that does not follow the traffic is made for the peak. */
function carriedOnAverage({ situation, offer, selection }: Compared): number {
  const { serving } = situation.workload;
  const models = modelsOf(situation);
  const fleet = fleetFor(loadOfOneModel(serving, models), offer.vcpu);
  const isScaled = selection.get('scaling')?.service === 'autoscaling';
  const peak = serving.peakRate.expected / Math.max(1e-12, serving.meanRate.expected);
  return (models * fleet.targetPerMinute) / 60 / (isScaled ? 1 : peak);
}

/** Requests a second from which the machines of an endpoint cost less than paying each request. */
export function serverlessAgainstInstance(solution: Solution): BreakEven | undefined {
  const compared = comparedIn(solution);
  const price = compared?.situation.market.tiers('sagemaker.serverless.compute')[0];
  if (compared === undefined || price === undefined) return undefined;
  const { situation, offer, memoryGb } = compared;
  const { serving } = situation.workload;
  const ways = waysOf(compared);
  const [byRequest, byHour] = ways;
  const oneMachine = byHour.curve(0) - byRequest.curve(0);
  const slope = (serving.processingSeconds.expected * memoryGb * price.microUsd) / price.per / 1e6;
  const paysFrom = oneMachine / Math.max(1e-15, slope * secondsPerMonth);
  const capacity = carriedOnAverage(compared);
  const here = serving.meanRate.expected;
  const wide = Math.max(2.2 * paysFrom, Math.min(1.2 * here, 5 * paysFrom));
  const span = { from: 0, to: wide };
  const said = { memoryGb, type: offer.type };
  const crossings = crossingsOf(ways, span, ({ x, cheaperBelow }) =>
    say(cheaperBelow === byRequest.id ? 'crossing-serverless' : 'crossing-serverless-again', {
      ...said,
      rate: threeDigits(x),
    }),
  );
  const first = crossings[0];
  return {
    id: 'serverless-instance',
    field: 'deployment.traffic.mean',
    axis: requestAxis(span.to),
    ...(here > 0 ? { here } : {}),
    ...(first === undefined ? {} : { value: threeDigits(first.x) }),
    statement:
      first === undefined
        ? say('break-even-serverless-never', {
            ...said,
            rate: threeDigits(paysFrom),
            capacity: threeDigits(capacity),
          })
        : say('break-even-serverless', { ...said, rate: threeDigits(first.x) }),
    series: drawn(ways, span),
    crossings,
    assumptions: [
      say('assume-curve-load', { seconds: serving.processingSeconds.expected }),
      say('assume-curve-peak', {
        factor: serving.peakRate.expected / Math.max(1e-12, serving.meanRate.expected),
      }),
    ],
    prices: [quoted(price), quoted(offer.price)],
  };
}
