import { barTable, type Html, html } from '@slipway/report';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

/** Three sources, the table that they became, and what the recipe did with it. */
export function dataSection(context: ImageReportContext): Html {
  const words = context.messages.data;
  return html`<section id="data"><h2>${words.dataTitle}</h2><p>${words.dataLead}</p>
${sourcesPart(context)}${gatheredPart(context)}${preparedPart(context)}</section>`;
}

function sourcesPart({ evidence, messages, format }: ImageReportContext): Html {
  const { sources } = evidence;
  const words = messages.data;
  const { images, widthPixels: pixels } = sources;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      words.sourceImages,
      words.sourceImagesWhat({ pixels, bytes: format.bytes(sources.bytes) }),
      words.sourceImagesAmount({ images }, format),
    ],
    [
      sources.database === 'sqlite' ? words.sourceSqlite : words.sourcePostgres,
      words.sourceInspectionsWhat,
      words.sourceInspectionsAmount({ rows: sources.inspections }, format),
    ],
    [
      words.sourceLines,
      words.sourceLinesWhat,
      words.sourceLinesAmount({ lines: sources.lines }, format),
    ],
  ];
  const shares = (caption: string, kind: 'products' | 'labels', counts: Counts) =>
    counted({
      caption,
      counts,
      nameOf: (name) => nameIn(messages, kind, name),
      number: format.number,
    });
  return html`<h3>${words.sourcesTitle}</h3><div class="scroll"><table class="stack">
<thead><tr><th>${words.columnSource}</th><th>${words.columnWhat}</th><th class="n">${words.columnAmount}</th></tr></thead>
<tbody>${rows.map(([source, what, amount]) => html`<tr><td>${source}</td><td>${what}</td><td class="n">${amount}</td></tr>`)}</tbody></table></div>
<div class="pair"><div>${shares(words.byLabelCaption, 'labels', sources.byLabel)}</div><div>${shares(words.byProductCaption, 'products', sources.byProduct)}</div></div>`;
}

type Counts = Readonly<Record<string, number>>;

interface Counted {
  readonly caption: string;
  readonly counts: Counts;
  readonly nameOf: (name: string) => string;
  readonly number: (value: number) => string;
}

function counted({ caption, counts, nameOf, number }: Counted): Html {
  const rows = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ name: nameOf(name), to: count, figure: number(count) }));
  return barTable({ caption, rows });
}

function gatheredPart({ evidence, messages, format }: ImageReportContext): Html {
  const { gathered, prepared } = evidence;
  const words = messages.data;
  const lead = {
    table: `${gathered.database}.${gathered.table}`,
    // What the recipe read is what the table holds: an image may lie in its folder without a label.
    rows: prepared.steps[0]?.before ?? gathered.rows,
    partitions: gathered.partitions,
  };
  const columns = gathered.columns.map(
    ({ name, type }) => html`<tr><td><code>${name}</code></td><td><code>${type}</code></td></tr>`,
  );
  const crawled =
    gathered.crawled.length === 0
      ? undefined
      : html` ${words.crawledTables({ tables: gathered.crawled.join(', ') })}`;
  return html`<h3>${words.gatheredTitle}</h3><p>${words.gatheredLead(lead, format)} ${words.leftOut({ images: gathered.leftOut }, format)}${crawled}</p>
${counted({ caption: words.foldersCaption, counts: gathered.folders, nameOf: (name) => `${name}/`, number: format.number })}
<details><summary>${words.columnsTitle} (${gathered.columns.length})</summary><table><thead><tr><th>${words.columnName}</th><th>${words.columnType}</th></tr></thead><tbody>${columns}</tbody></table></details>`;
}

function preparedPart({ evidence, messages, format }: ImageReportContext): Html {
  const { prepared } = evidence;
  const words = messages.data;
  const lead = { ...prepared, classes: prepared.classes.length };
  const rows = prepared.steps.map(
    ({ step, before, after }) =>
      html`<tr><td><code>${step}</code></td><td class="n">${format.number(before)}</td><td class="n">${before === after ? '=' : format.number(after)}</td></tr>`,
  );
  return html`<h3>${words.preparedTitle}</h3><p>${words.preparedLead(lead, format)}</p><table>
<thead><tr><th>${words.columnStep}</th><th class="n">${words.columnBefore}</th><th class="n">${words.columnAfter}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
