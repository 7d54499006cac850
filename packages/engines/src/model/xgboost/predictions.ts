/** What `booster.predict` answers for one request: a number a row, or one a class. */
export class Predictions {
  readonly objective: string;
  readonly columns: number;
  readonly numClass: number;
  readonly #scores: Float32Array;

  constructor(
    model: { readonly objective: string; readonly columns: number; readonly numClass: number },
    scores: Float32Array,
  ) {
    this.objective = model.objective;
    this.columns = model.columns;
    this.numClass = model.numClass;
    this.#scores = scores;
  }

  get rows(): number {
    return this.#scores.length / this.columns;
  }

  /** The only score of a row of a model with one column. */
  score(row: number): number {
    return this.#scores[row] ?? Number.NaN;
  }

  row(row: number): readonly number[] {
    return Array.from(this.#scores.subarray(row * this.columns, (row + 1) * this.columns));
  }

  /** Row by row: a text for a number, or for a list in Python's brackets. */
  map(
    format: (value: number) => string,
    separator: string,
    brackets: readonly [string, string],
  ): string[] {
    const texts: string[] = [];
    for (let row = 0; row < this.rows; row += 1) {
      texts.push(
        this.columns === 1
          ? format(this.score(row))
          : `${brackets[0]}${this.row(row).map(format).join(separator)}${brackets[1]}`,
      );
    }
    return texts;
  }
}
