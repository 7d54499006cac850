import type { UsdRange } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import type { PlanContext } from '#plan/plan-context.ts';

interface Bar {
  readonly name: string;
  readonly note: string;
  readonly amount: UsdRange;
}

/** Lines that get a bar of their own; the rest shares one. */
const BARS = 9;

/** The bill as bars, the largest line first: what is expected, and a thin line from low to high. */
export function costBars({ plan, described, messages, format }: PlanContext): Html | undefined {
  const all = plan.cost.lines.map((line, index): Bar => {
    const words = described.lines[index];
    return { name: words?.service ?? '', note: words?.item ?? '', amount: line.amount };
  });
  const sorted = all.toSorted((a, b) => b.amount.expected - a.amount.expected);
  const rest = sorted.slice(BARS);
  const name = messages.costRest({ count: rest.length });
  const last = rest.length === 0 ? [] : [{ name, note: '', amount: sumOf(rest) }];
  const bars = [...sorted.slice(0, BARS), ...last];
  const most = Math.max(...bars.map(({ amount }) => amount.high));
  if (!(most > 0)) return undefined;
  const share = (value: number) => `${((value / most) * 100).toFixed(2)}%`;
  const rows = bars.map(({ name: service, note, amount }) => {
    const { low, expected, high } = amount;
    const range = { low: format.usd(low), high: format.usd(high) };
    const isRange = range.low !== range.high;
    const whisker = isRange
      ? html`<u style="left:${share(low)};width:${share(high - low)}"></u>`
      : undefined;
    return html`<tr><th scope="row">${service}${note === '' ? undefined : html` <span class="meta">${note}</span>`}</th>
<td class="track"><span><i style="width:${share(expected)}"></i>${whisker}</span></td>
<td class="n">${format.usd(expected)}${isRange ? html`<br><span class="meta">${messages.rangeWords(range)}</span>` : undefined}</td></tr>`;
  });
  return html`<table class="bars"><caption>${messages.costChartCaption}</caption><tbody>${rows}</tbody></table>`;
}

function sumOf(bars: readonly Bar[]): UsdRange {
  const sum = (end: keyof UsdRange) => bars.reduce((total, { amount }) => total + amount[end], 0);
  return { low: sum('low'), expected: sum('expected'), high: sum('high') };
}
