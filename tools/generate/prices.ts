// Writes packages/core/data/prices.json, the price book that Slipway ships, from a folder of dated price files.
//   node tools/generate/prices.ts FOLDER
// The folder's README says how its files are made; each price keeps its source and date on the way.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const priceSchema = z.looseObject({
  usd: z.number().nullish(),
  asOf: z.string().optional(),
  src: z.string(),
  url: z.string().nullish(),
  estimated: z.boolean().optional(),
  unverified: z.boolean().optional(),
  how: z.string().optional(),
});
type SourcePrice = z.output<typeof priceSchema>;
const tierSchema = z.object({ fromQty: z.number(), usd: z.number() });
const recordSchema = z.looseObject({
  id: z.string(),
  unit: z.string(),
  prices: z.record(
    z.string(),
    priceSchema.extend({
      tiers: z.array(tierSchema).optional(),
      usdPerGBSecond: z.number().optional(),
    }),
  ),
});
const sourceSchema = z.looseObject({ url: z.string().nullable(), date: z.string() });
const hardwareSchema = z.looseObject({
  vcpu: z.number(),
  memGiB: z.number(),
  arch: z.string(),
  accelerator: z.unknown().optional(),
  gpu: z
    .looseObject({
      model: z.string(),
      count: z.number(),
      memGBEach: z.number().optional(),
      memMiBEach: z.number().optional(),
    })
    .optional(),
  price: z.record(z.string(), priceSchema).optional(),
});
const instanceSchema = z.looseObject({
  ec2: z.string().optional(),
  components: z.array(z.string()).optional(),
  status: z.string().optional(),
  price: z
    .record(
      z.string(),
      z.looseObject({ hosting: priceSchema.optional(), jobs: priceSchema.optional() }),
    )
    .optional(),
});

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node tools/generate/prices.ts FOLDER');
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

const sources = z
  .object({ snapshot: z.string(), sources: z.record(z.string(), sourceSchema) })
  .parse(read('sources'));
const ec2 = z
  .object({ instances: z.record(z.string(), hardwareSchema) })
  .parse(read('ec2_instances')).instances;
const sagemaker = z
  .object({ instances: z.record(z.string(), instanceSchema) })
  .parse(read('sagemaker_instances')).instances;

/** Where a price without a stored source can be checked. */
const pages: readonly (readonly [RegExp, string])[] = [
  [/^sagemaker/, 'https://aws.amazon.com/sagemaker/ai/pricing/'],
  [/^ec2/, 'https://aws.amazon.com/ec2/pricing/on-demand/'],
  [/^s3/, 'https://aws.amazon.com/s3/pricing/'],
  [/^glue/, 'https://aws.amazon.com/glue/pricing/'],
  [/^athena/, 'https://aws.amazon.com/athena/pricing/'],
  [/^emr/, 'https://aws.amazon.com/emr/pricing/'],
  [/^cloudwatch/, 'https://aws.amazon.com/cloudwatch/pricing/'],
  [/^(nat|vpc)/, 'https://aws.amazon.com/vpc/pricing/'],
];

interface Reference {
  readonly url: string;
  readonly asOf: string;
  readonly mark: 'list' | 'estimated' | 'unverified';
  readonly how?: string;
}
const references: Reference[] = [];
const referenceKeys = new Map<string, number>();

function referenceOf(price: SourcePrice, name: string): number {
  const source = sources.sources[price.src];
  const mark =
    price.unverified || price.src === 'unsourced'
      ? 'unverified'
      : price.estimated
        ? 'estimated'
        : 'list';
  const page = pages.find(([start]) => start.test(name))?.[1];
  const url = price.url ?? source?.url ?? page;
  if (url === undefined) throw new Error(`no source for ${name}`);
  const asOf = price.asOf ?? source?.date ?? sources.snapshot;
  const reference: Reference = {
    url,
    asOf,
    mark,
    ...(price.how === undefined ? {} : { how: price.how }),
  };
  const key = JSON.stringify(reference);
  const known = referenceKeys.get(key);
  if (known !== undefined) return known;
  referenceKeys.set(key, references.length);
  return references.push(reference) - 1;
}

/** `[micro-dollars, units]`: the smallest power of ten of units that costs a whole number of micro-dollars. */
function exact(usd: number): readonly [number, number] {
  for (let per = 1; per <= 1e9; per *= 10) {
    const micro = usd * 1e6 * per;
    if (Math.abs(micro - Math.round(micro)) < 1e-6 * Math.max(1, micro * 1e-6))
      return [Math.round(micro), per];
  }
  throw new Error(`price ${usd} has too many digits`);
}

/** `[micro-dollars, units, reference, from quantity]` for each tier. */
function entry(usd: number, reference: number, from = 0): readonly number[] {
  const [micro, per] = exact(usd);
  return from === 0 ? [micro, per, reference] : [micro, per, reference, from];
}

function byRegion(prices: Readonly<Record<string, SourcePrice | undefined>>, name: string) {
  const found = Object.entries(prices).flatMap(([region, price]) =>
    typeof price?.usd === 'number'
      ? [[region, entry(price.usd, referenceOf(price, name))] as const]
      : [],
  );
  return Object.fromEntries(found);
}

function hardwareOf(hardware: z.output<typeof hardwareSchema>) {
  const { gpu } = hardware;
  return {
    vcpu: hardware.vcpu,
    memoryGib: hardware.memGiB,
    arch: hardware.arch,
    ...(gpu === undefined && hardware.accelerator === undefined ? {} : { accelerated: true }),
    ...(gpu === undefined
      ? {}
      : {
          gpu: {
            model: gpu.model,
            count: gpu.count,
            memoryGb: gpu.memGBEach ?? (gpu.memMiBEach ?? 0) / 1024,
          },
        }),
  };
}

type Uses = { readonly hosting?: SourcePrice | undefined; readonly jobs?: SourcePrice | undefined };

/** A jobs price "same as hosting" stands on the source of the hosting price; it stays marked as estimated. */
function standing(price: Uses, use: 'hosting' | 'jobs'): SourcePrice | undefined {
  const { hosting, jobs } = price;
  if (use === 'hosting' || jobs?.how !== 'same as hosting' || hosting === undefined)
    return price[use];
  return { ...hosting, usd: jobs.usd, estimated: true, how: jobs.how };
}

function mlInstances() {
  const rows = Object.entries(sagemaker).flatMap(([name, type]) => {
    const hardware = ec2[type.ec2 ?? ''];
    if (type.price === undefined || hardware === undefined || type.status !== undefined) return [];
    const prices = Object.entries(type.price);
    const pick = (use: 'hosting' | 'jobs') =>
      byRegion(
        Object.fromEntries(prices.map(([region, price]) => [region, standing(price, use)])),
        'sagemaker',
      );
    const row = {
      ...hardwareOf(hardware),
      components: type.components ?? [],
      hosting: pick('hosting'),
      jobs: pick('jobs'),
    };
    return [[name, row] as const];
  });
  return Object.fromEntries(rows);
}

function ec2Accelerated() {
  const rows = Object.entries(ec2).flatMap(([name, type]) => {
    if (type.gpu === undefined || type.price === undefined) return [];
    return [[name, { ...hardwareOf(type), price: byRegion(type.price, 'ec2') }] as const];
  });
  return Object.fromEntries(rows);
}

function meters() {
  const files = ['data_services', 'storage_network', 'platform_services', 'sagemaker_services'];
  const records = files.flatMap(
    (file) => z.object({ records: z.array(recordSchema) }).parse(read(file)).records,
  );
  const since: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, 'prices-read-since.json'), 'utf8'),
  );
  records.push(...z.object({ records: z.array(recordSchema) }).parse(since).records);
  const rows = records.flatMap((record) => {
    const prices = Object.entries(record.prices).flatMap(([region, price]) => {
      const usd = price.usd ?? price.usdPerGBSecond;
      const reference = referenceOf(price, record.id);
      const tiers = price.tiers?.map((tier) => entry(tier.usd, reference, tier.fromQty));
      const known = tiers ?? (typeof usd === 'number' ? [entry(usd, reference)] : []);
      return known.length === 0 ? [] : [[region, known] as const];
    });
    const unit = record.id === 'sagemaker.serverless.compute' ? 'GB-second' : record.unit;
    return prices.length === 0
      ? []
      : [[record.id, { unit, prices: Object.fromEntries(prices) }] as const];
  });
  return Object.fromEntries(rows);
}

function managedSpot() {
  const percent = z.object({ low: z.number(), typical: z.number(), high: z.number() });
  const savings = z
    .object({
      managedSpotTraining: z.looseObject({ suggestedDefaultPercent: z.looseObject(percent.shape) }),
    })
    .parse(read('savings'));
  const { low, typical, high } = savings.managedSpotTraining.suggestedDefaultPercent;
  const source = sources.sources['spot-logs'];
  return {
    lowPercent: low,
    typicalPercent: typical,
    highPercent: high,
    url: source?.url,
    asOf: sources.snapshot,
  };
}

/** Discounts of SageMaker Savings Plans; the one rate that was read is exact, those of articles are marked. */
function savingsPlans() {
  const point = z.looseObject({
    term: z.string(),
    payment: z.string(),
    percent: z.number(),
    asOf: z.string().optional(),
    src: z.string(),
    type: z.string().optional(),
  });
  const { sagemakerSavingsPlans } = z
    .object({ sagemakerSavingsPlans: z.looseObject({ points: z.array(point) }) })
    .parse(read('savings'));
  return sagemakerSavingsPlans.points.map(({ term, payment, percent, asOf, src, type }) => {
    const source = sources.sources[src];
    const url = source?.url ?? 'https://aws.amazon.com/savingsplans/ml-pricing/';
    // A rate of one type stands for all of them, and articles round: both are estimates here.
    const how = type === undefined ? {} : { type };
    return { term, payment, percent, url, asOf: asOf ?? source?.date, mark: 'estimated', ...how };
  });
}

/** Saving and interruptions of EC2 spot capacity, for the machines that the book knows. */
function spotByMachine(known: ReadonlySet<string>) {
  const savings = z
    .object({
      spotAdvisor: z.looseObject({ src: z.string(), asOf: z.string() }),
      spotByType: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
    })
    .parse(read('savings'));
  const types = Object.entries(savings.spotByType).filter(([type]) => known.has(type));
  return {
    url:
      sources.sources[savings.spotAdvisor.src]?.url ??
      'https://aws.amazon.com/ec2/spot/instance-advisor/',
    asOf: savings.spotAdvisor.asOf,
    ranges: [5, 10, 15, 20, 100],
    types: Object.fromEntries(types),
  };
}

/** One record a line: small, and a refresh shows as a readable diff. */
function lines(table: Readonly<Record<string, unknown>>): string {
  return Object.entries(table)
    .map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`)
    .join(',\n');
}

const [ml, accelerated, services] = [mlInstances(), ec2Accelerated(), meters()];
const machines = [
  ...Object.keys(ml).map((type) => type.replace(/^ml\./, '')),
  ...Object.keys(accelerated),
];
const spot = spotByMachine(new Set(machines));
const book = `{
"version":1,
"snapshot":${JSON.stringify(sources.snapshot)},
"managedSpot":${JSON.stringify(managedSpot())},
"savingsPlans":${JSON.stringify(savingsPlans())},
"spot":{"url":${JSON.stringify(spot.url)},"asOf":${JSON.stringify(spot.asOf)},"ranges":${JSON.stringify(spot.ranges)},"types":{
${lines(spot.types)}
}},
"references":[
${references.map((reference) => JSON.stringify(reference)).join(',\n')}
],
"meters":{
${lines(services)}
},
"instances":{
${lines(ml)}
},
"ec2":{
${lines(accelerated)}
}
}
`;
writeFileSync(join(import.meta.dirname, '../../packages/core/data/prices.json'), book);
