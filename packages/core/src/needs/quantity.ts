/**
 * A number that may be uncertain, in the base unit of its kind: bytes, seconds, requests per second,
 * US dollars a month, a count, or a ratio from 0 to 1. `expected` is the middle of the range.
 */
export interface Quantity {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

export type QuantityKind = 'size' | 'duration' | 'rate' | 'count' | 'ratio' | 'money';

export type QuantityProblem =
  | 'not-a-quantity'
  | 'unit-missing'
  | 'unit-unknown'
  | 'range-reversed'
  | 'out-of-range';

export type QuantityResult =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly unit?: string };

const minute = 60;
const hour = 3_600;
const day = 86_400;
const month = 730 * hour; // 8,760 hours a year / 12, the month that AWS prices by.

/** Unit as written, in lower case, to its size in base units. Sizes keep their case: see `sizeUnits`. */
const unitsByKind: Readonly<Record<QuantityKind, ReadonlyMap<string, number>>> = {
  size: new Map([
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['pb', 1e15],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
    ['pib', 2 ** 50],
    // Octets, as French writes bytes.
    ['o', 1],
    ['ko', 1e3],
    ['mo', 1e6],
    ['go', 1e9],
    ['to', 1e12],
    ['po', 1e15],
  ]),
  duration: new Map([
    ['ms', 1e-3],
    ['s', 1],
    ['min', minute],
    ['h', hour],
    ['d', day],
    ['day', day],
    ['days', day],
    ['week', 7 * day],
    ['weeks', 7 * day],
    ['month', month],
    ['months', month],
    ['j', day],
    ['jour', day],
    ['jours', day],
    ['semaine', 7 * day],
    ['semaines', 7 * day],
    ['mois', month],
  ]),
  rate: new Map([
    ['req/s', 1],
    ['req/min', 1 / minute],
    ['req/h', 1 / hour],
    ['req/day', 1 / day],
    ['req/month', 1 / month],
    ['req/jour', 1 / day],
    ['req/mois', 1 / month],
    ['rps', 1],
    ['/s', 1],
    ['/min', 1 / minute],
    ['/h', 1 / hour],
    ['/day', 1 / day],
    ['/month', 1 / month],
  ]),
  count: new Map([
    ['', 1],
    ['k', 1e3],
    ['m', 1e6],
    ['bn', 1e9],
  ]),
  ratio: new Map([
    ['', 1],
    ['%', 0.01],
  ]),
  money: new Map([
    ['usd', 1],
    ['usd/month', 1],
    ['$', 1],
    ['$/month', 1],
  ]),
};

/** How the units are shown to people who used a wrong one. */
export const unitsShown: Readonly<Record<QuantityKind, readonly string[]>> = {
  size: ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB'],
  duration: ['ms', 's', 'min', 'h', 'days', 'weeks', 'months'],
  rate: ['req/s', 'req/min', 'req/h', 'req/day', 'req/month'],
  count: ['', 'k', 'M'],
  ratio: ['', '%'],
  money: ['USD', 'USD/month'],
};

const pattern = /^\$?\s*(\d[\d_]*(?:\.\d+)?(?:e[+-]?\d{1,2})?)\s*([a-z$%/]*)$/iu;

interface Amount {
  readonly value: number;
  readonly unit: string;
}

function readAmount(text: string): Amount | undefined {
  const trimmed = text.trim();
  const match = pattern.exec(trimmed);
  if (!match?.[1]) return undefined;
  const value = Number(match[1].replaceAll('_', ''));
  const unit = match[2] === '' && trimmed.startsWith('$') ? '$' : (match[2] ?? '');
  return Number.isFinite(value) ? { value, unit } : undefined;
}

function spread(low: number, high: number): Quantity {
  return { low, expected: (low + high) / 2, high };
}

interface Ends {
  readonly low: Amount;
  readonly high: Amount;
}

function readEnds(text: string): Ends | undefined {
  const ends = text.slice(0, 100).split('..');
  const [low, high = low] = ends.map(readAmount);
  if (ends.length > 2 || low === undefined || high === undefined) return undefined;
  // `3..40 req/s`: the unit of the end holds for the start as well.
  return { low: low.unit === '' ? { ...low, unit: high.unit } : low, high };
}

function unitProblem({ low, high }: Ends, kind: QuantityKind): QuantityResult {
  const isKnown = unitsByKind[kind].has(low.unit.toLowerCase());
  const unit = isKnown ? high.unit : low.unit;
  return unit === ''
    ? { ok: false, problem: 'unit-missing' }
    : { ok: false, problem: 'unit-unknown', unit };
}

/** Reads `200 GB`, `50 ms`, `3..40 req/s`, `1 h .. 2 days`, `5k`, `35 %`; bare numbers only where no unit exists. */
export function parseQuantity(input: string | number, kind: QuantityKind): QuantityResult {
  const ends = readEnds(String(input));
  if (ends === undefined) return { ok: false, problem: 'not-a-quantity' };
  const sizeOf = ({ unit }: Amount) => unitsByKind[kind].get(unit.toLowerCase());
  const [lowSize, highSize] = [sizeOf(ends.low), sizeOf(ends.high)];
  if (lowSize === undefined || highSize === undefined) return unitProblem(ends, kind);
  // 35 % is 0.35, not 0.35000000000000003: what people write as a share has few digits.
  const amount = (value: number) => (kind === 'ratio' ? Number(value.toPrecision(12)) : value);
  const quantity = spread(amount(ends.low.value * lowSize), amount(ends.high.value * highSize));
  if (quantity.low > quantity.high) return { ok: false, problem: 'range-reversed' };
  if (kind === 'ratio' && quantity.high > 1) return { ok: false, problem: 'out-of-range' };
  return { ok: true, quantity };
}
