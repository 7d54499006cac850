import type { PersonalForm } from '#inspect/personal/personal-form.ts';

/** What a look at data measured; no judgement in it. Counts are of rows, images or documents; sizes are bytes. */
export interface DataProfile {
  /** As the user wrote it. */
  readonly location: string;
  readonly files: number;
  readonly bytes: number;
  /** Largest share of the bytes first. */
  readonly parts: readonly PartProfile[];
  readonly problems: readonly DataProblem[];
}

export type PartProfile = TableProfile | ImagesProfile | TextsProfile;

export const tableFormats = ['csv', 'tsv', 'json-lines', 'json', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Files of one format with the same columns. */
export interface TableProfile {
  readonly kind: 'table';
  /** Of its only file, or of what its files share. */
  readonly name: string;
  readonly format: TableFormat;
  readonly files: number;
  readonly bytes: number;
  readonly rows: number;
  /** False when only the beginning was read and `rows` is computed from the size. */
  readonly rowsExact: boolean;
  /** Rows that were read: the other counts are of these. */
  readonly rowsRead: number;
  /** Rows that could not be read and are in no count. */
  readonly brokenRows: number;
  /** False when the first line already holds values; then names are made up. */
  readonly header: boolean;
  readonly columns: readonly ColumnProfile[];
  /** Rows that repeat an earlier one in every column; undefined when it was not counted. */
  readonly duplicateRows: number | undefined;
  /** Rows whose values were looked at one by one, spread over the table. */
  readonly sampledRows: number;
}

export const columnTypes = [
  'integer',
  'decimal',
  'boolean',
  'date',
  'timestamp',
  'time',
  'text',
  'nested',
  'binary',
  'empty',
] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: ColumnType;
  readonly missing: number;
  /** Different values, missing ones not counted. */
  readonly distinct: number;
  /** False for an estimate (HyperLogLog: some percent off). */
  readonly distinctExact: boolean;
  /** Numbers, dates and times only. */
  readonly min?: string;
  readonly max?: string;
  readonly mean?: number;
  /** The most frequent values, most frequent first; empty when the column has many. */
  readonly top: readonly ValueCount[];
  /** Mean words of the sampled values; 0 when they are no texts. */
  readonly words: number;
  /** Share of the sampled values that have a form that personal data has. */
  readonly forms: Readonly<Partial<Record<PersonalForm, number>>>;
  /** Share of the sampled values that name an image file. */
  readonly imageNames: number;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface ClassCount {
  readonly name: string;
  readonly count: number;
}

export interface ImagesProfile {
  readonly kind: 'images';
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** `jpeg`, `png` and so on, most frequent first. */
  readonly formats: readonly ClassCount[];
  readonly classes: readonly ClassCount[];
  /** What tells the class of an image. */
  readonly labelledBy: 'folders' | 'manifest' | 'nothing';
  /** Manifest that names boxes instead of classes. */
  readonly boxes: boolean;
  /** A folder of masks lies beside the images. */
  readonly masks: boolean;
  /** Images that were opened; sizes and channels are of these. */
  readonly measured: number;
  readonly width: Spread | undefined;
  readonly height: Spread | undefined;
  /** Number of channels, most frequent first. */
  readonly channels: readonly ClassCount[];
  /** Files whose bytes repeat another one's; undefined when they were not compared. */
  readonly duplicates: number | undefined;
}

export interface TextsProfile {
  readonly kind: 'texts';
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly classes: readonly ClassCount[];
  readonly labelledBy: 'folders' | 'nothing';
  /** Documents that were read; the lengths are of these. */
  readonly measured: number;
  readonly words: Spread | undefined;
  readonly duplicates: number | undefined;
}

export const problemCodes = [
  'unreadable',
  'empty-file',
  'header-only',
  'not-utf8',
  'line-too-long',
  'truncated-parquet',
  'broken-image',
  'broken-rows',
  'not-a-table',
  'link-loop',
  'too-many-files',
  'not-fetched',
  'unknown-kind',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something in the data that could not be used, or not as it is; the rest was looked at all the same. */
export interface DataProblem {
  readonly code: ProblemCode;
  /** Relative to the location; empty for the location as a whole. */
  readonly file: string;
  /** What the reader said, in its own words, or an example. */
  readonly detail: string;
  /** How many rows or files; 1 unless said otherwise. */
  readonly count: number;
}
