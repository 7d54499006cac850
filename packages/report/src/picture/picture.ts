import { curveBasis, line } from 'd3-shape';
import { round } from '#chart/line-chart.ts';
import { type Html, html } from '#frame/html.ts';
import { type Boxed, LINE_HEIGHT, PADDING } from '#picture/boxed.ts';
import type { Flow } from '#picture/flow.ts';
import { type LaidOut, type LayoutShape, laidOut, type Place } from '#picture/laid-out.ts';

export interface PictureText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the dashed way back means. */
  readonly retrain: string;
}

const WIDE: LayoutShape = { direction: 'LR', boxWidth: 134, gap: 16, rankGap: 24 };
const NARROW: LayoutShape = { direction: 'TB', boxWidth: 126, gap: 7, rankGap: 22 };

/** The plan as boxes and arrows, twice: for a wide page and for a narrow one. The style sheet shows one. */
export function picture(flow: Flow, text: PictureText): Html {
  return html`<figure class="picture">
${drawn(laidOut(flow, WIDE), { ...text, id: `${text.id}-wide` }, 'wide')}
${drawn(laidOut(flow, NARROW), { ...text, id: `${text.id}-narrow` }, 'narrow')}${legend(flow, text)}</figure>`;
}

function legend({ retrains }: Flow, { retrain }: PictureText): Html | undefined {
  if (!retrains) return undefined;
  return html`<figcaption class="legend"><span><i class="key tone-back"></i>${retrain}</span></figcaption>`;
}

function drawn(laid: LaidOut, { id, title, description }: PictureText, name: string): Html {
  return html`<svg class="${name}" style="max-width:${Math.round(laid.width * 1.15)}px" viewBox="0 0 ${round(laid.width)} ${round(laid.height)}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${wayBack(laid.back)}${laid.edges.map(edge)}${laid.boxes.map(box)}</svg>`;
}

const curve = line<Place>(
  ({ x }) => round(x),
  ({ y }) => round(y),
).curve(curveBasis);

function edge({ points }: Pick<LaidOut['edges'][number], 'points'>): Html {
  return html`<path class="edge" d="${curve(points) ?? ''}"/>${head(points, '')}`;
}

function wayBack(points: readonly Place[]): Html | undefined {
  if (points.length === 0) return undefined;
  const corners = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return html`<polyline class="edge back" points="${corners}"/>${head(points, ' back')}`;
}

/** The tip is drawn, not a marker: a marker would need an address within the page. */
function head(points: readonly Place[], back: string): Html | undefined {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return undefined;
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number) =>
    `${round(to.x - 8 * Math.cos(angle + turn))},${round(to.y - 8 * Math.sin(angle + turn))}`;
  return html`<polygon class="tip${back}" points="${round(to.x)},${round(to.y)} ${corner(0.45)} ${corner(-0.45)}"/>`;
}

function box({ node, lines, x, y, width, height }: Boxed & Place): Html {
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  let at = top + PADDING;
  const texts = lines.map(({ text, kind }) => {
    at += LINE_HEIGHT[kind];
    return html`<text class="${kind}" x="${left + PADDING}" y="${round(at - 4)}">${text}</text>`;
  });
  return html`<g class="box${node.outside ? ' outside' : ''}"><rect x="${left}" y="${top}" width="${width}" height="${round(height)}" rx="8"/>${texts}</g>`;
}
