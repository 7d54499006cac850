import { type Html, html } from '#frame/html.ts';

export interface ShadedMatrix {
  readonly caption: string;
  /** What the rows and the columns are. */
  readonly rowsAre: string;
  readonly columnsAre: string;
  readonly labels: readonly string[];
  /** Rows of counts; row and column `n` belong to label `n`. */
  readonly counts: readonly (readonly number[])[];
  readonly count: (value: number) => string;
}

/** Most that a shade may cover, so that figures stay legible on it. */
const deepest = 58;
const faintest = 10;

/** Counts of pairs of labels: the diagonal in one tone, what lies beside it in another, deeper with its share of the row. */
export function shadedMatrix(matrix: ShadedMatrix): Html {
  const { caption, rowsAre, columnsAre, labels, counts, count } = matrix;
  const heads = labels.map((label) => html`<th scope="col">${label}</th>`);
  const rows = labels.map((label, row) => {
    const values = labels.map((_, column) => counts[row]?.[column] ?? 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    const cells = values.map((value, column) =>
      value === 0
        ? html`<td class="none">${count(0)}</td>`
        : html`<td class="${row === column ? 'on' : 'off'}" style="--shade:${shade(value / total)}%">${count(value)}</td>`,
    );
    return html`<tr><th scope="row">${label}</th>${cells}</tr>`;
  });
  return html`<p class="meta">${caption}</p><div class="scroll"><table class="matrix" aria-label="${caption}">
<thead><tr><td></td><th class="over" scope="colgroup" colspan="${labels.length}">${columnsAre}</th></tr><tr><th>${rowsAre}</th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function shade(share: number): number {
  return Math.round(faintest + (deepest - faintest) * share);
}
