import type { Formatter } from '@slipway/base';

/** From three sources to channels. */
export const dataEn = {
  dataTitle: 'From three sources to what it learned',
  dataLead: 'All of it is synthetic, delivered as a plant would deliver it, and gathered by jobs.',
  sourcesTitle: '1. Three sources',
  columnSource: 'Source',
  columnWhat: 'What it holds',
  columnAmount: 'Amount',
  sourceImages: 'Folder of the cameras',
  sourceImagesWhat: (p: { pixels: number; bytes: string }) =>
    `JPEG by line and date, ${p.pixels} × ${p.pixels} pixels, ${p.bytes}`,
  sourceImagesAmount: (p: { images: number }, f: Formatter) => `${f.number(p.images)} images`,
  sourcePostgres: 'PostgreSQL table of inspections',
  sourceSqlite: 'Table of inspections (SQLite for PostgreSQL)',
  sourceInspectionsWhat: 'product, verdict and kind of defect of each image',
  sourceInspectionsAmount: (p: { rows: number }, f: Formatter) => `${f.number(p.rows)} rows`,
  sourceLines: 'JSON dump of the lines',
  sourceLinesWhat: 'how each line was set up, by day and shift',
  sourceLinesAmount: (p: { lines: number }, f: Formatter) => `${f.number(p.lines)} records`,
  sharesTitle: 'What is on the images',
  byProductCaption: 'Images by product',
  byLabelCaption: 'Images by kind',

  gatheredTitle: '2. One table and folders by product',
  gatheredLead: (p: { table: string; rows: number; partitions: number }, f: Formatter) =>
    `A Glue job copied the images into folders by product type; a crawler described what was delivered; a SQL job joined it into the catalogued table ${p.table}: ${f.number(p.rows)} rows in ${f.number(p.partitions)} partitions.`,
  leftOut: (p: { images: number }, f: Formatter) =>
    p.images === 0
      ? 'No image was left out.'
      : p.images === 1
        ? 'One image was left out: no inspection or no reader could use it.'
        : `${f.number(p.images)} images were left out: no inspection or no reader could use them.`,
  crawledTables: ({ tables }: { tables: string }) => `Tables that the crawler found: ${tables}.`,
  foldersCaption: 'Images by folder',
  columnsTitle: 'Columns of the table',
  columnName: 'Column',
  columnType: 'Type',

  preparedTitle: '3. The recipe',
  preparedLead: (
    p: { train: number; validation: number; test: number; classes: number },
    f: Formatter,
  ) =>
    `A Data Wrangler recipe, run as a processing job: ${f.number(p.train)} images to learn from (with those that augmentation added), ${f.number(p.validation)} to tune, ${f.number(p.test)} held out; ${p.classes} classes.`,
  columnStep: 'Step',
  columnBefore: 'Rows before',
  columnAfter: 'after',
};
