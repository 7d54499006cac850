import type { BreakEven, DescribedBreakEven } from '@slipway/core';
import { compactFor } from '#chart/compact.ts';
import { type Axis, lineChart, type Mark, type Tone } from '#chart/line-chart.ts';
import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import type { PlanContext } from '#plan/plan-context.ts';

const tones: readonly Tone[] = ['a', 'b', 'c', 'd'];
/** Room above the highest point that matters. */
const headroom = 1.08;

/** Where another way becomes cheaper: a chart of both, the sentence, and how it was worked out. */
export function breakEvenSection(context: PlanContext): Html | undefined {
  const { described, plan, messages } = context;
  if (described.breakEvens.length === 0) return undefined;
  const items = plan.cost.breakEvens.map((one, index) => {
    const words = described.breakEvens[index];
    return words === undefined ? undefined : item(context, one, words);
  });
  return html`<section id="break-evens"><h2>${messages.breakEvensTitle}</h2><p>${messages.breakEvensLead}</p>
<div class="pair">${items}</div></section>`;
}

function item(context: PlanContext, one: BreakEven, words: DescribedBreakEven): Html {
  const more = words.crossings.slice(1).map((text) => html`<li>${text}</li>`);
  return html`<div class="break-even"><h3>${words.title}</h3>${chart(context, one, words)}
<p>${words.text}</p>${more.length > 0 ? html`<ul>${more}</ul>` : undefined}${ground(context, words)}</div>`;
}

/** Formulas, assumptions and prices, for those who want to argue. */
function ground({ messages }: PlanContext, words: DescribedBreakEven): Html {
  const formulas = words.series.map(
    ({ name, formula }) => html`<li><b>${name}</b> = ${formula}</li>`,
  );
  const assumptions = words.assumptions.map((text) => html`<li>${text}</li>`);
  const sources = words.sources.map(
    (source) => html`<li>${link(source)} <span class="meta">${source.read}</span></li>`,
  );
  return html`<details><summary>${messages.breakEvensGround}</summary><ul>${formulas}${assumptions}${sources}</ul></details>`;
}

/** The cheapest way everywhere is what people look for: far above its crossings a line says nothing more. */
function highest({ series, crossings }: BreakEven): number {
  const tops = series.map(({ points }) => Math.max(...points.map(({ usd }) => usd)));
  const meetings = crossings.map(({ usd }) => usd);
  const tallest = Math.max(...tops, 0);
  return meetings.length === 0 ? tallest : Math.min(tallest, Math.max(...meetings) * 2.2);
}

/** The same with everything on the x axis in the unit that its name says. */
function scaled(one: BreakEven): BreakEven {
  const { scale } = one.axis;
  const move = <Point extends { readonly x: number }>(point: Point) => ({
    ...point,
    x: point.x * scale,
  });
  return {
    ...one,
    ...(one.here === undefined ? {} : { here: one.here * scale }),
    series: one.series.map((series) => ({ ...series, points: series.points.map(move) })),
    crossings: one.crossings.map(move),
  };
}

function chart(context: PlanContext, given: BreakEven, words: DescribedBreakEven): Html {
  const { messages, format } = context;
  const one = scaled(given);
  const last = Math.max(...one.series.flatMap(({ points }) => points.map(({ x }) => x)));
  const top = highest(one) * headroom || 1;
  const marks = one.crossings
    .filter(({ x }) => x <= last)
    .map((crossing): Mark => {
      const point = { x: crossing.x, y: crossing.usd };
      const label = tickOf(context, one)(Number(crossing.x.toPrecision(3)));
      return { point, label, side: 'right' };
    });
  const guide =
    one.here === undefined || one.here > last
      ? {}
      : { guide: { x: one.here, label: messages.breakEvensHere } };
  return lineChart({
    id: `break-even-${one.id}`,
    title: words.title,
    description: words.crossings[0] ?? words.text,
    x: { label: words.axis, domain: [0, last], tick: tickOf(context, one) },
    y: { label: messages.breakEvensCostAxis, domain: [0, top], tick: usdTick(format.number) },
    series: one.series.map(({ points }, index) => ({
      name: words.series[index]?.name ?? '',
      points: clipped(points, top),
      tone: tones[index] ?? 'ref',
    })),
    marks,
    ...guide,
  });
}

function usdTick(number: (value: number, digits?: number) => string): Axis['tick'] {
  return (value) => number(value, value < 10 ? 2 : 0);
}

function tickOf({ format, language }: PlanContext, { axis }: BreakEven): Axis['tick'] {
  if (axis.unit === 'share') return (value) => format.percent(value);
  return axis.unit === 'records' ? compactFor(language) : (value) => format.number(value, 2);
}

/** Cuts a line off where it leaves the chart at the top. */
function clipped(points: BreakEven['series'][number]['points'], top: number) {
  const inside: { x: number; y: number }[] = [];
  for (const [index, { x, usd }] of points.entries()) {
    const before = points[index - 1];
    if (usd <= top) inside.push({ x, y: usd });
    if (usd <= top || before === undefined || before.usd > top) continue;
    const share = (top - before.usd) / (usd - before.usd);
    inside.push({ x: before.x + share * (x - before.x), y: top });
  }
  return inside;
}
