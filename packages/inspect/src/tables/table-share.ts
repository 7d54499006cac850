import type { TableFile, TableGroup } from '#tables/table-group.ts';

/** Bytes of a table that are read; of a larger one only a part, and the profile says so. */
const READ_BUDGET = 4e9;
/** What a compressed file takes more when it is unpacked, roughly. */
const PACKED_FACTOR = 5;

export interface TableShare {
  readonly files: readonly TableFile[];
  readonly rowLimit: number | undefined;
  /** Rows of the whole table from those that were read; undefined when all were read. */
  estimateRows(read: number): number | undefined;
}

function weight({ file }: TableFile): number {
  return file.name.endsWith('.gz') ? file.bytes * PACKED_FACTOR : file.bytes;
}

/** The part of a table that is read: all of it, or files spread over it, or the beginning of a large one. */
export function partOf({ files }: TableGroup, budget = READ_BUDGET): TableShare {
  const total = files.reduce((sum, file) => sum + weight(file), 0);
  if (total <= budget) return { files, rowLimit: undefined, estimateRows: () => undefined };
  const [first] = files;
  const mean = total / files.length;
  if (first === undefined || weight(first) > budget || mean > budget) {
    const bytesPerRow = first === undefined ? 1 : bytesPerLine(first);
    const rowLimit = Math.max(1, Math.floor(budget / bytesPerRow));
    return {
      files: files.slice(0, 1),
      rowLimit,
      estimateRows: () => Math.round(total / bytesPerRow),
    };
  }
  const step = Math.ceil(total / budget);
  const chosen = files.filter((_, index) => index % step === 0);
  const read = chosen.reduce((sum, file) => sum + weight(file), 0);
  return {
    files: chosen,
    rowLimit: undefined,
    estimateRows: (rows) => Math.round((rows * total) / read),
  };
}

function bytesPerLine({ head }: TableFile): number {
  let lines = 0;
  for (const byte of head.bytes) if (byte === 10) lines += 1;
  return Math.max(1, head.bytes.length / Math.max(1, lines));
}
