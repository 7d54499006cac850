import type { ImagesProfile, PartProfile, Spread, TableProfile, TextsProfile } from '@slipway/core';
import { shown } from '#render/shown.ts';
import type { Tongue } from '#render/tongue.ts';

/** Heading and figures of one part of the data; columns and judgements are told elsewhere. */
export function partLines(part: PartProfile, tongue: Tongue): readonly string[] {
  switch (part.kind) {
    case 'table':
      return tableLines(part, tongue);
    case 'images':
      return imagesLines(part, tongue);
    case 'texts':
      return textsLines(part, tongue);
  }
}

function tableLines(table: TableProfile, { messages, format }: Tongue): readonly string[] {
  const { duplicateRows } = table;
  const facts = [
    messages.table(
      {
        name: shown(table.name, 44),
        rows: table.rows,
        exact: table.rowsExact,
        columns: table.columns.length,
      },
      format,
    ),
    ...(duplicateRows === undefined ? [] : [messages.duplicates({ count: duplicateRows }, format)]),
    ...(table.header ? [] : [messages.noHeader]),
  ];
  const partial = table.rowsExact ? [] : [messages.readOnly({ rows: table.rowsRead }, format)];
  return [facts.join(', '), ...partial];
}

function imagesLines(images: ImagesProfile, tongue: Tongue): readonly string[] {
  const { messages, format } = tongue;
  const formats = images.formats.map(({ name }) => name).join(', ');
  const heading = messages.images({ files: images.files, formats }, format);
  const copies =
    images.duplicates === undefined ? [] : [messages.copies({ count: images.duplicates }, format)];
  const { width, height, measured, files } = images;
  const lines = [[heading, ...copies].join(', ')];
  if (width === undefined || height === undefined) return lines;
  const channels = images.channels
    .map(({ name, count }) => `${name} (${format.percent(count / measured)})`)
    .join(', ');
  const sizes = { width: spread(width, tongue), height: spread(height, tongue), channels };
  const sample = measured < files ? [messages.measuredOf({ measured, files }, format)] : [];
  return [...lines, messages.imageSizes(sizes), ...sample];
}

function textsLines(texts: TextsProfile, tongue: Tongue): readonly string[] {
  const { messages, format } = tongue;
  const { files, measured, words, duplicates } = texts;
  const copies = duplicates === undefined ? [] : [messages.copies({ count: duplicates }, format)];
  const lines = [[messages.texts({ files }, format), ...copies].join(', ')];
  if (words !== undefined) lines.push(messages.wordsEach({ words: spread(words, tongue) }));
  if (measured < files) lines.push(messages.measuredOf({ measured, files }, format));
  return lines;
}

function spread(value: Spread, { messages, format }: Tongue): string {
  return messages.spread(value, format);
}
