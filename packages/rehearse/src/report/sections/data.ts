import { type Html, html } from '@slipway/report';
import type { ColumnLook } from '#data/look.ts';
import type { ReportContext } from '#report/report-context.ts';

/** Levels that are listed of a column; the rest is a number. */
const LEVELS_SHOWN = 4;

/** What the data is, how it was split, and what each column holds. */
export function dataSection(context: ReportContext): Html {
  const { evidence, messages, format } = context;
  const { data, split, encoder } = evidence;
  const lead = {
    source: data.source,
    rows: data.rowsInFile,
    bytes: format.bytes(data.bytes),
    ...split.rows,
    seed: split.seed,
  };
  const sampled =
    data.rowsUsed < data.rowsInFile
      ? html`<p>${messages.dataSampled({ used: data.rowsUsed, rows: data.rowsInFile }, format)}</p>`
      : undefined;
  const dropped =
    encoder.dropped.length > 0
      ? html`<p>${messages.dataDropped({ columns: encoder.dropped.join(', ') })}</p>`
      : undefined;
  return html`<section id="data"><h2>${messages.dataTitle}</h2><p>${messages.dataLead(lead, format)}</p>${sampled}${dropped}
<details><summary>${messages.columnColumn} (${data.columns.length})</summary><div class="scroll"><table>
<thead><tr><th>${messages.columnColumn}</th><th>${messages.columnKind}</th><th class="n">${messages.columnMissing}</th><th class="n">${messages.columnDistinct}</th><th>${messages.columnValues}</th></tr></thead>
<tbody>${data.columns.map((column) => columnRow(context, column))}</tbody></table></div></details></section>`;
}

function columnRow({ evidence, messages, format }: ReportContext, column: ColumnLook): Html {
  const isTarget = column.name === evidence.data.target.column;
  const tag = isTarget ? html`<span class="tag">${messages.targetTag}</span>` : undefined;
  const levels = column.levels
    .slice(0, LEVELS_SHOWN)
    .map(({ value, count }) => `${value} (${format.number(count)})`);
  if (column.distinct > LEVELS_SHOWN) levels.push('…');
  const values =
    column.range === undefined ? levels.join(', ') : messages.rangeText(column.range, format);
  return html`<tr><td><code>${column.name}</code>${tag}</td><td>${messages.kinds[column.kind]}</td><td class="n">${format.number(column.missing)}</td><td class="n">${format.number(column.distinct)}</td><td>${values}</td></tr>`;
}
