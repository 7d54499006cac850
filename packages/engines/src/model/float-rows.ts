/**
 * A growing matrix of float32 rows, reused from batch to batch so that the hot path does not allocate.
 * Cells that were not set are NaN, which is how XGBoost and the ONNX model read "missing".
 */
export class FloatRows {
  readonly columns: number;
  #cells: Float32Array<ArrayBuffer>;
  #rows = 0;

  constructor(columns: number, rowsHint = 64) {
    this.columns = columns;
    this.#cells = new Float32Array(columns * rowsHint);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Starts a row of missing values and returns the index of its first cell. */
  addRow(): number {
    const start = this.#rows * this.columns;
    const end = start + this.columns;
    if (end > this.#cells.length) this.#grow(end);
    this.#cells.fill(Number.NaN, start, end);
    this.#rows += 1;
    return start;
  }

  set(index: number, value: number): void {
    this.#cells[index] = value;
  }

  setAll(index: number, values: ArrayLike<number>): void {
    this.#cells.set(values, index);
  }

  get(index: number): number {
    return this.#cells[index] ?? Number.NaN;
  }

  /** Forgets the rows from `rows` on: how a malformed body leaves no trace. */
  truncate(rows: number): void {
    this.#rows = Math.min(this.#rows, rows);
  }

  /** A view, valid until the next `addRow`. */
  slice(fromRow: number, toRow: number): Float32Array<ArrayBuffer> {
    return this.#cells.subarray(fromRow * this.columns, toRow * this.columns);
  }

  #grow(cells: number): void {
    const larger = new Float32Array(Math.max(cells, this.#cells.length * 2));
    larger.set(this.#cells);
    this.#cells = larger;
  }
}
