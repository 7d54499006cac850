import type { Plan } from '@slipway/core';
import { lineChart } from '#chart/line-chart.ts';
import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** Whole plans that no other beats in cost, latency and effort at once: as pictures, then as a table. */
export function paretoSection(context: PlanContext): Html | undefined {
  const { plan, messages } = context;
  if (plan.pareto.length < 2) return undefined;
  const isBeaten = plan.pareto.some(({ isChosen, isOptimal }) => isChosen && !isOptimal);
  const hasLatency = plan.pareto.filter(({ latencySeconds }) => latencySeconds !== undefined);
  const latency =
    hasLatency.length < 2
      ? undefined
      : html`<div><h3>${messages.paretoLatency}</h3>${chart(context, hasLatency, 'latency')}</div>`;
  return html`<section id="pareto"><h2>${messages.paretoTitle}</h2><p>${messages.paretoLead}${isBeaten ? html` ${messages.paretoReasons}` : undefined}</p>
<div class="pair"><div><h3>${messages.paretoEffort}</h3>${chart(context, plan.pareto, 'effort')}</div>${latency}</div>
${table(context)}</section>`;
}

type ParetoPoint = Plan['pareto'][number];
type Measure = 'effort' | 'latency';

function measured(point: ParetoPoint, measure: Measure): number {
  return measure === 'effort' ? point.effortHoursPerMonth : (point.latencySeconds ?? 0);
}

function chart({ messages, format }: PlanContext, all: readonly ParetoPoint[], measure: Measure) {
  const at = (point: ParetoPoint) => ({
    x: point.monthly.expected,
    y: measured(point, measure),
  });
  const points = all.map(at);
  const chosen = all.find(({ isChosen }) => isChosen);
  const isEffort = measure === 'effort';
  const title = isEffort ? messages.paretoEffort : messages.paretoLatency;
  const span = (values: readonly number[]): readonly [number, number] => [
    0,
    Math.max(...values) * 1.1 || 1,
  ];
  return lineChart({
    id: `pareto-${measure}`,
    title,
    description: messages.paretoDescription({ plans: all.length }),
    x: {
      label: messages.paretoCostAxis,
      domain: span(points.map(({ x }) => x)),
      tick: (value) => format.number(value),
    },
    y: {
      label: isEffort ? messages.paretoEffortAxis : messages.paretoLatencyAxis,
      domain: span(points.map(({ y }) => y)),
      tick: (value) => format.number(value),
    },
    series: [{ name: title, points, tone: 'a', dots: true, scattered: true }],
    ...(chosen === undefined ? {} : { mark: { point: at(chosen), label: messages.paretoChosen } }),
  });
}

function table(context: PlanContext): Html {
  const { plan, messages, format } = context;
  const rows = plan.pareto.map((point) => {
    const { isChosen, monthly, latencySeconds, effortHoursPerMonth } = point;
    const latency = latencySeconds === undefined ? '–' : format.seconds(latencySeconds);
    const what = isChosen ? html`<b>${messages.paretoThis}</b>` : differences(context, point);
    return html`<tr><td>${what}</td><td class="n">${format.usd(monthly.expected)}</td><td class="n">${format.number(effortHoursPerMonth, 1)}</td><td class="n">${latency}</td></tr>`;
  });
  return html`<details><summary>${messages.paretoTable} (${plan.pareto.length})</summary><div class="scroll"><table>
<thead><tr><th>${messages.paretoDiffers}</th><th class="n">${messages.paretoCostAxis}</th><th class="n">${messages.paretoEffortAxis}</th><th class="n">${messages.paretoLatencyColumn}</th></tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
}

/** What the other plan has where it differs, by the name that the chosen plan's rejections give it. */
function differences({ described, plan }: PlanContext, { differs, choices }: ParetoPoint): string {
  return differs
    .map((id) => {
      const title = described.stages.find((stage) => stage.id === id)?.title ?? id;
      const service = choices.find((choice) => choice.id === id)?.service;
      return `${title} → ${service === undefined ? '–' : nameOf({ described, plan }, id, service)}`;
    })
    .join(', ');
}

function nameOf(
  { described, plan }: Pick<PlanContext, 'described' | 'plan'>,
  id: string,
  service: string,
): string {
  const index = plan.stages.findIndex((stage) => stage.id === id);
  const loser = plan.stages[index]?.rejected.findIndex((rejected) => rejected.service === service);
  if (loser === undefined || loser < 0) return described.stages[index]?.service ?? service;
  return described.stages[index]?.rejected[loser]?.service ?? service;
}
