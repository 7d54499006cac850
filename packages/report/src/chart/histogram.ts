import { scaleLinear } from 'd3-scale';
import type { Axis } from '#chart/line-chart.ts';
import { round, ticksOf } from '#chart/line-chart.ts';
import { type Html, html } from '#frame/html.ts';

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bins: readonly HistogramBin[];
  readonly x: Omit<Axis, 'domain'>;
  readonly y: Omit<Axis, 'domain'>;
  /** Vertical lines with their names. */
  readonly lines: readonly { readonly at: number; readonly label: string }[];
}

const [WIDTH, HEIGHT] = [460, 260];
const MARGIN = { top: 34, right: 20, bottom: 44, left: 52 };

export function histogram(chart: Histogram): Html {
  const { bins } = chart;
  const low = bins[0]?.from ?? 0;
  const high = bins.at(-1)?.to ?? 1;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = scaleLinear([low, high], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const bottom = HEIGHT - MARGIN.bottom;
  const bars = bins.map(({ from, to, count }) => {
    const [left, right, top] = [x(from), x(to), y(count)];
    return html`<rect class="bar tone-a" x="${round(left + 0.5)}" y="${round(top)}" width="${round(Math.max(0.5, right - left - 1))}" height="${round(bottom - top)}"/>`;
  });
  const lines = chart.lines.map(({ at, label }, index) => {
    const place = round(Math.min(x(at), WIDTH - MARGIN.right));
    const end = place > WIDTH * 0.7;
    return html`<line class="threshold" x1="${place}" x2="${place}" y1="${MARGIN.top - 6}" y2="${bottom}"/>
<text class="mark-label" x="${place + (end ? -5 : 5)}" y="${MARGIN.top - 14 + (index % 2) * 14}" text-anchor="${end ? 'end' : 'start'}">${label}</text>`;
  });
  const xTicks = x
    .ticks(6)
    .map(
      (value) =>
        html`<text class="tick" x="${round(x(value))}" y="${bottom + 18}" text-anchor="middle">${chart.x.tick(value)}</text>`,
    );
  const yTicks = ticksOf(chart.y, y, 4).map(
    (
      value,
    ) => html`<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y(value))}" y2="${round(y(value))}"/>
<text class="tick" x="${MARGIN.left - 8}" y="${round(y(value)) + 4}" text-anchor="end">${chart.y.tick(value)}</text>`,
  );
  const middle = (MARGIN.left + WIDTH - MARGIN.right) / 2;
  return html`<figure class="chart">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${chart.id}-t ${chart.id}-d">
<title id="${chart.id}-t">${chart.title}</title><desc id="${chart.id}-d">${chart.description}</desc>
${yTicks}${bars}<line class="axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${bottom}" y2="${bottom}"/>${xTicks}${lines}
<text class="axis-label" x="${middle}" y="${HEIGHT - 6}" text-anchor="middle">${chart.x.label}</text>
<text class="axis-label" transform="translate(13 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${chart.y.label}</text>
</svg></figure>`;
}
