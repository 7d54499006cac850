import { scaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { type Html, html } from '#frame/html.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Tone = 'a' | 'b' | 'c' | 'd' | 'ref';

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** `a` to `d` differ in colour and in their dashes; `ref` is a thin dashed reference. */
  readonly tone: Tone;
  readonly dots?: boolean;
  /** Points that nothing joins. */
  readonly scattered?: boolean;
  /** Each value holds until the next one, as a count does. */
  readonly stepped?: boolean;
}

export interface Mark {
  readonly point: Point;
  readonly label: string;
  /** Of a rising line the room below is on the right. */
  readonly side?: 'right';
}

export interface LineChart {
  /** Unique in the page: what assistive technology names the picture by. */
  readonly id: string;
  readonly title: string;
  /** The same in words, for those who do not see it. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** A point that the text speaks of. */
  readonly mark?: Mark;
  /** Points where lines meet. */
  readonly marks?: readonly Mark[];
  /** A place on the x axis, as an upright line. */
  readonly guide?: { readonly x: number; readonly label: string };
}

export interface Axis {
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
  /** There is nothing between two whole numbers. */
  readonly isWhole?: boolean;
}

const [WIDTH, HEIGHT] = [460, 320];
const MARGIN = { top: 12, right: 16, bottom: 44, left: 58 };
const X_TICKS = 5;
const Y_TICKS = 5;

export function lineChart(chart: LineChart): Html {
  const x = scaleLinear(chart.x.domain, [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear(chart.y.domain, [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = (stepped: boolean | undefined) =>
    line<Point>(
      (point) => round(x(point.x)),
      (point) => round(y(point.y)),
    ).curve(stepped === true ? curveStepAfter : curveLinear);
  const lines = chart.series.map(({ points, tone, dots, scattered, stepped }) => [
    scattered === true
      ? undefined
      : html`<path class="line tone-${tone}" d="${path(stepped)(points) ?? ''}"/>`,
    dots === true
      ? points.map(
          (p) =>
            html`<circle class="dot tone-${tone}" cx="${round(x(p.x))}" cy="${round(y(p.y))}" r="3.5"/>`,
        )
      : undefined,
  ]);
  return html`<figure class="chart">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${chart.id}-t ${chart.id}-d">
<title id="${chart.id}-t">${chart.title}</title><desc id="${chart.id}-d">${chart.description}</desc>
${xAxis(chart.x, x)}${yAxis(chart.y, y)}${chart.guide && guideAt(chart.guide, x)}${lines}${marksOf(chart).map((mark) => markAt(mark, { x, y }))}
</svg>
${legend(chart.series)}</figure>`;
}

export type LinearScale = ReturnType<typeof scaleLinear<number, number>>;

function xAxis(axis: Axis, scale: LinearScale): Html {
  const bottom = HEIGHT - MARGIN.bottom;
  const ticks = ticksOf(axis, scale, X_TICKS).map(
    (value) =>
      html`<text class="tick" x="${Math.min(round(scale(value)), WIDTH - 20)}" y="${bottom + 18}" text-anchor="middle">${axis.tick(value)}</text>`,
  );
  const middle = (MARGIN.left + WIDTH - MARGIN.right) / 2;
  return html`<line class="axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${bottom}" y2="${bottom}"/>${ticks}
<text class="axis-label" x="${middle}" y="${HEIGHT - 6}" text-anchor="middle">${axis.label}</text>`;
}

function yAxis(axis: Axis, scale: LinearScale): Html {
  const ticks = ticksOf(axis, scale, Y_TICKS).map((value) => {
    const at = round(scale(value));
    return html`<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}"/>
<text class="tick" x="${MARGIN.left - 8}" y="${at + 4}" text-anchor="end">${axis.tick(value)}</text>`;
  });
  const middle = (MARGIN.top + HEIGHT - MARGIN.bottom) / 2;
  return html`${ticks}<text class="axis-label" transform="translate(13 ${middle}) rotate(-90)" text-anchor="middle">${axis.label}</text>`;
}

export function ticksOf(
  { isWhole }: Pick<Axis, 'isWhole'>,
  scale: LinearScale,
  count: number,
): readonly number[] {
  const all = scale.ticks(count);
  return isWhole === true ? all.filter((value) => Number.isInteger(value)) : all;
}

function marksOf({ mark, marks = [] }: LineChart): readonly Mark[] {
  return mark === undefined ? marks : [...marks, mark];
}

/** The label stands at the top, on the side that has room. */
function guideAt({ x, label }: { readonly x: number; readonly label: string }, scale: LinearScale) {
  const at = round(scale(x));
  const right = at > WIDTH * 0.6;
  return html`<line class="guide" x1="${at}" x2="${at}" y1="${MARGIN.top}" y2="${HEIGHT - MARGIN.bottom}"/>
<text class="guide-label" x="${right ? at - 6 : at + 6}" y="${MARGIN.top + 10}" text-anchor="${right ? 'end' : 'start'}">${label}</text>`;
}

function markAt({ point, label, side }: Mark, { x, y }: { x: LinearScale; y: LinearScale }): Html {
  const [cx, cy] = [round(x(point.x)), round(y(point.y))];
  const right = cx > (side === 'right' ? WIDTH - 60 : WIDTH * 0.6);
  const at = right ? cx - 10 : cx + 10;
  return html`<circle class="mark" cx="${cx}" cy="${cy}" r="5"/>
<text class="mark-label" x="${at}" y="${cy + 18}" text-anchor="${right ? 'end' : 'start'}">${label}</text>`;
}

/** One line needs no key; what it is stands in the heading. */
export function legend(series: readonly Pick<Series, 'name' | 'tone'>[]): Html | undefined {
  if (series.length < 2) return undefined;
  const keys = series.map(
    ({ name, tone }) => html`<span><i class="key tone-${tone}"></i>${name}</span>`,
  );
  return html`<figcaption class="legend">${keys}</figcaption>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
