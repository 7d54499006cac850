import type { Tone } from '#chart/line-chart.ts';
import { type Html, type HtmlValue, html } from '#frame/html.ts';

export interface BarRow {
  readonly name: HtmlValue;
  readonly note?: HtmlValue;
  /** Where the bar begins and ends, in the unit of `most`; it begins at 0 when not said. */
  readonly from?: number;
  readonly to: number;
  /** The same in words and figures. */
  readonly figure: HtmlValue;
  readonly tone?: Tone;
}

export interface BarTable {
  readonly caption: string;
  /** What a bar over the whole width stands for; the longest bar when not said. */
  readonly most?: number;
  readonly rows: readonly BarRow[];
}

/** Amounts, or spans of time, as bars with their figures beside: a table for those who do not see the bars. */
export function barTable({ caption, rows, most }: BarTable): Html {
  const whole = most ?? Math.max(...rows.map(({ to }) => to));
  const share = (value: number) =>
    `${(whole > 0 ? Math.min(100, Math.max(0, (value / whole) * 100)) : 0).toFixed(2)}%`;
  const items = rows.map(
    ({ name, note, from = 0, to, figure, tone = 'a' }) => html`<tr><th scope="row">${name}${
      note === undefined ? undefined : html` <span class="meta">${note}</span>`
    }</th>
<td class="track"><span><i class="tone-${tone}" style="left:${share(from)};width:${share(to - from)}"></i></span></td>
<td class="n">${figure}</td></tr>`,
  );
  return html`<table class="bars even"><caption>${caption}</caption><tbody>${items}</tbody></table>`;
}
