import { median } from '../figure.ts';

export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  readonly goal?: string;
}

/** A server cannot do it, or not in the time given; its figure says why. */
export class Failed extends Error {}

/** The figures of every server, over all rounds. */
export class Board {
  readonly figures = new Map<string, Figure>();
  readonly #samples = new Map<string, number[]>();
  readonly #failures = new Map<string, string>();

  add(server: string, figure: Figure, value: number): void {
    this.figures.set(figure.what, figure);
    const samples = this.#samples.get(`${server} ${figure.what}`) ?? [];
    samples.push(value);
    this.#samples.set(`${server} ${figure.what}`, samples);
  }

  fail(server: string, figure: Figure, reason: string): void {
    this.figures.set(figure.what, figure);
    this.#failures.set(`${server} ${figure.what}`, reason);
  }

  /** The median of the rounds; undefined where a round failed. */
  value(server: string, { what }: Figure): number | undefined {
    const samples = this.#samples.get(`${server} ${what}`);
    return samples && !this.#failures.has(`${server} ${what}`) ? median(samples) : undefined;
  }

  failure(server: string, { what }: Figure): string | undefined {
    return this.#failures.get(`${server} ${what}`);
  }
}
