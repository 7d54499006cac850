import type { Situation } from '#advice/option.ts';
import type { BreakEven, Crossing } from '#advice/plan.ts';
import type { Curve } from '#cost/curve.ts';
import { readShare, storedGigabytes } from '#decisions/store.ts';
import { say } from '#messages/statement.ts';
import type { UnitPrice } from '#prices/unit-price.ts';
import { crossingsOf, drawn, threeDigits, type Way } from '#sensitivity/break-evens/draw.ts';
import { quoted } from '#sensitivity/break-evens/quoted.ts';
import type { Solution } from '#solve/solve.ts';

/** Under this bill the classes differ by less than a coffee a month. */
const leastUsd = 1;
/** Classes for rarely read data bill small objects as if they were this large, and for a least time. */
const leastObjectBytes = 128_000;
/** Both from https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html, read 2026-10. */
const leastDays = { 'standard-ia': 30, 'glacier-instant': 90 } as const;
/** Size of an object where the need is silent: an image, a part of a table. An estimate. */
const usualObjectBytes = 1e6;
/** Putting an object into its class is paid once; it is spread over a year. */
const keptMonths = 12;

type ClassName = 'standard' | 'standard-ia' | 'glacier-instant';
const classes: readonly ClassName[] = ['glacier-instant', 'standard-ia', 'standard'];
const wayNames = {
  standard: 'way-standard',
  'standard-ia': 'way-infrequent',
  'glacier-instant': 'way-glacier-instant',
} as const;

interface ClassPrices {
  readonly storage: UnitPrice;
  readonly put: UnitPrice;
  readonly get: UnitPrice;
  readonly retrieval: UnitPrice | undefined;
}

function usdPer(price: UnitPrice | undefined, units = 1): number {
  return price === undefined ? 0 : price.microUsd / price.per / 1e6 / units;
}

type Tiers = (meter: string) => readonly UnitPrice[];

function pricesBy(tiers: Tiers): ReadonlyMap<ClassName, ClassPrices> | undefined {
  const found = new Map<ClassName, ClassPrices>();
  for (const name of classes) {
    const [storage] = tiers(`s3.${name}.storage`);
    const [put] = tiers(`s3.${name}.put`);
    const [get] = tiers(`s3.${name}.get`);
    const [retrieval] = tiers(`s3.${name}.retrieval`);
    if (storage === undefined || put === undefined || get === undefined) return undefined;
    if (name !== 'standard' && retrieval === undefined) return undefined;
    found.set(name, { storage, put, get, retrieval });
  }
  return found;
}

/** Prices of one Region for all classes: mixed ones would compare Regions, not classes. */
function pricesIn({ market }: Situation): ReadonlyMap<ClassName, ClassPrices> | undefined {
  const own = pricesBy((meter) => market.tiers(meter));
  const isForeign = (price: UnitPrice | undefined) => price?.mark === 'other-region';
  const isMixed = [...(own?.values() ?? [])].some((prices) =>
    Object.values(prices).some(isForeign),
  );
  return isMixed ? pricesBy((meter) => market.fallbackTiers(meter)) : own;
}

interface Stored {
  readonly gigabytes: number;
  readonly objects: number;
  readonly objectBytes: number;
}

function storedIn(situation: Situation): Stored {
  const gigabytes = storedGigabytes(situation).expected;
  const objectBytes = situation.need.data?.fileSize?.expected ?? usualObjectBytes;
  return { gigabytes, objectBytes, objects: Math.ceil((gigabytes * 1e9) / objectBytes) };
}

/** Storage, reads of a share of the data each month, and a twelfth of what putting it there costs. */
function curveOf(name: ClassName, prices: ClassPrices, stored: Stored): Curve {
  const { gigabytes, objects, objectBytes } = stored;
  const billed = name === 'standard' ? 1 : Math.max(1, leastObjectBytes / objectBytes);
  const perRead = gigabytes * usdPer(prices.retrieval) + objects * usdPer(prices.get, 1_000);
  const still =
    gigabytes * billed * usdPer(prices.storage) +
    (objects * usdPer(prices.put, 1_000)) / keptMonths;
  return (share) => still + share * perRead;
}

function wayOf(name: ClassName, prices: ClassPrices, stored: Stored): Way {
  const numbers = {
    storage: usdPer(prices.storage),
    retrieval: usdPer(prices.retrieval),
    get: usdPer(prices.get),
    gigabytes: stored.gigabytes,
    objects: stored.objects,
  };
  const formula = say('curve-storage', numbers);
  return { id: name, name: say(wayNames[name], {}), formula, curve: curveOf(name, prices, stored) };
}

/** Only where both ways are the cheapest of all: the others cross above the bill that anybody would pay. */
function onTheFloor(ways: readonly Way[], all: readonly Crossing[]): readonly Crossing[] {
  const isLeast = ({ x, usd }: Crossing) => ways.every(({ curve }) => curve(x) >= usd * (1 - 1e-6));
  return all.filter(isLeast).toSorted((a, b) => a.x - b.x);
}

/** Share of the data read in a month up to which a class for rarely read data costs less. */
export function storageClasses(solution: Solution): BreakEven | undefined {
  const { situation, clusters } = solution;
  const isBucket = clusters.some(({ best }) => best?.selection.get('store')?.service === 's3');
  const marketOfAll = pricesIn(situation);
  if (!isBucket || marketOfAll === undefined) return undefined;
  const stored = storedIn(situation);
  const own = marketOfAll.get('standard')?.storage;
  if (stored.gigabytes * usdPer(own) < leastUsd) return undefined;
  const ways = classes.flatMap((name) => {
    const prices = marketOfAll.get(name);
    return prices === undefined ? [] : [wayOf(name, prices, stored)];
  });
  const [rare, seldom, often] = ways;
  if (rare === undefined || seldom === undefined || often === undefined) return undefined;
  const pairs = [
    [rare, seldom],
    [seldom, often],
    [rare, often],
  ] as const;
  const reach = { from: 0, to: 20 };
  const said = ({ x, cheaperBelow, cheaperAbove }: Omit<Crossing, 'statement'>) =>
    say('crossing-storage', { share: threeDigits(x), below: cheaperBelow, above: cheaperAbove });
  const crossings = onTheFloor(
    ways,
    pairs.flatMap((pair) => crossingsOf(pair, reach, said)),
  );
  const [first, last] = [crossings[0], crossings.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const reads = readShare(situation);
  return {
    id: 'storage-classes',
    field: 'training.cadence',
    axis: { name: say('axis-share-read', {}), unit: 'share', scale: 1 },
    here: reads,
    value: threeDigits(first.x),
    statement: say('break-even-storage', {
      share: threeDigits(first.x),
      below: first.cheaperBelow,
      above: first.cheaperAbove,
      reads,
    }),
    series: drawn(ways, { from: 0, to: last.x * 1.5 }),
    crossings,
    assumptions: [
      say('assume-storage-objects', { gigabytes: stored.gigabytes, bytes: stored.objectBytes }),
      say('assume-storage-least', {
        bytes: leastObjectBytes,
        infrequentDays: leastDays['standard-ia'],
        glacierDays: leastDays['glacier-instant'],
      }),
      say('assume-storage-kept', { months: keptMonths }),
      ...(own?.mark === 'other-region'
        ? [say('assume-one-region', { region: situation.market.region, from: own.region })]
        : []),
    ],
    prices: [...marketOfAll.values()].flatMap(({ storage, put, get, retrieval }) =>
      [storage, retrieval, get, put].flatMap((price) =>
        price === undefined ? [] : [quoted(price)],
      ),
    ),
  };
}
