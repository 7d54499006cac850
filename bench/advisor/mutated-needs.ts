/** A whole need, so that damage can fall on every section. */
const whole = {
  name: 'fuzz',
  problem: { task: 'binary-classification', target: 'churn', metric: 'auc', customisation: 'low' },
  data: {
    size: '200 GB',
    rows: '1M..3M',
    sources: ['s3', 'database'],
    formats: ['csv'],
    cadence: 'daily',
    sensitivity: ['personal'],
    readingTeams: 2,
  },
  training: { cadence: 'weekly', duration: '1 h .. 2 h', interruptible: true, deadlineSlack: 2 },
  deployment: {
    modes: ['real-time', 'batch'],
    latency: '50 ms',
    payload: '2 kB',
    traffic: { mean: '3..40 req/s', idleShare: '35 %', shape: 'daily' },
    batch: { cadence: 'daily', records: '10k' },
    availability: '99.9 %',
    vpcOnly: false,
  },
  operations: { monitoring: ['data-drift'], approvals: true },
  team: { skills: ['python'] },
  account: { usedInLast12Months: ['debugger'] },
  constraints: { region: 'eu-west-3', residency: 'eu', budget: '500 USD/month' },
  prefer: 'balanced',
};

/** Values that have broken readers before. */
const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  -0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [[]],
  [null],
  '∞ GB',
  '1e400 req/s',
  '-3 ms',
  '5..1 GB',
  '..',
  '3 parsecs',
  '\u0000',
  '\u202e',
  '🂡',
  'constructor',
  '__proto__',
  '0 req/s',
  '0 B',
  '1e-300 s',
  '99.999999 %',
  'x'.repeat(5_000),
];

/** Small, seeded, the same everywhere (mulberry32, public domain). */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Section = Record<string, unknown>;

function isRecord(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Mutator {
  readonly #draw: () => number;

  constructor(seed: number) {
    this.#draw = drawer(seed);
  }

  next(): string {
    const need: Section = structuredClone(whole);
    const wounds = this.#draw() < 0.7 ? 1 : 2;
    for (let wound = 0; wound < wounds; wound += 1) this.#damage(need);
    const text = JSON.stringify(need, undefined, this.#draw() < 0.5 ? 1 : 0);
    return this.#draw() < 0.15 ? this.#garbled(text) : text;
  }

  #below(count: number): number {
    return Math.floor(this.#draw() * count);
  }

  #one<Item>(items: readonly Item[], otherwise: Item): Item {
    return items[this.#below(items.length)] ?? otherwise;
  }

  /** Walks down at random, and takes away, replaces, renames or adds something there. */
  #damage(root: Section): void {
    let section = root;
    for (let depth = 0; depth < 2; depth += 1) {
      const inner = section[this.#one(Object.keys(section), '')];
      if (isRecord(inner) && this.#draw() < 0.8) section = inner;
    }
    const key = this.#one(Object.keys(section), 'problem');
    const value = section[key];
    switch (this.#below(5)) {
      case 0:
        delete section[key];
        break;
      case 1:
        section[key] = this.#one(odd, null);
        break;
      case 2:
        delete section[key];
        section[this.#typo(key)] = value;
        break;
      case 3:
        section[key] = typeof value === 'string' ? this.#typo(value) : [value];
        break;
      default:
        section[key] = this.#quantity();
    }
  }

  #typo(word: string): string {
    const at = this.#below(word.length + 1);
    const letter = this.#one(['x', 'é', ' ', '-', 'A', '\t', ':', '#'], 'x');
    return word.slice(0, at) + letter + word.slice(at + this.#below(2));
  }

  #quantity(): string {
    const value = 10 ** (this.#draw() * 30 - 12);
    const unit = this.#one(['GB', 'ms', 'req/s', '', '%', 'USD/month', 'days', 'k'], '');
    return `${value.toPrecision(3)} ${unit}`;
  }

  #garbled(text: string): string {
    const at = this.#below(text.length);
    const piece = this.#one(['{', ']', '\n', '&a ', '*a ', '? ', '- ', '"', '\\', '\u0007'], '{');
    return text.slice(0, at) + piece + text.slice(at + this.#below(6));
  }
}

/** So many damaged needs, the same for the same seed. */
export function* mutatedNeeds(count: number, seed: number): Generator<string> {
  const mutator = new Mutator(seed);
  for (let index = 0; index < count; index += 1) yield mutator.next();
}
