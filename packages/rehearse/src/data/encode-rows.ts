import { type Encoder, encodeValue } from '#data/encoder.ts';
import { cell, type Table } from '#data/table.ts';

/** Each row as the comma-separated numbers that an endpoint takes: no label, no header. */
export function encodeRows(
  encoder: Encoder,
  table: Table,
  rows: readonly number[],
): readonly string[] {
  const places = encoder.columns.map((encoding) => ({
    encoding,
    index: table.columns.indexOf(encoding.column),
  }));
  return rows.map((row) => {
    const cells = table.rows[row] ?? [];
    return places
      .flatMap(({ encoding, index }) => encodeValue(encoding, cell(cells, index).trim()))
      .join(',');
  });
}

/** SageMaker's training CSV: label first, no header, a newline after each row. */
export function trainingCsv(labels: readonly number[], features: readonly string[]): string {
  return features.map((line, index) => `${labels[index] ?? 0},${line}\n`).join('');
}

/** The body of a request or of a batch transform: features only. */
export function featureCsv(features: readonly string[]): string {
  return features.map((line) => `${line}\n`).join('');
}
