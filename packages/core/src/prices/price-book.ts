import { z } from 'zod';

const markSchema = z.enum(['list', 'estimated', 'unverified']);
const referenceSchema = z.object({
  url: z.string(),
  asOf: z.string(),
  mark: markSchema,
  how: z.string().optional(),
});
/** `[micro-dollars, units, reference, from quantity]`: so many units cost so much, from that quantity on. */
const entrySchema = z.array(z.number()).min(3);
const byRegion = z.record(z.string(), entrySchema);
const hardwareShape = {
  vcpu: z.number(),
  memoryGib: z.number(),
  arch: z.string(),
  /** Has a GPU or another accelerator chip. */
  accelerated: z.literal(true).optional(),
  gpu: z.object({ model: z.string(), count: z.number(), memoryGb: z.number() }).optional(),
};
const instanceSchema = z.object({
  ...hardwareShape,
  components: z.array(z.string()),
  hosting: byRegion,
  jobs: byRegion,
});
const ec2Schema = z.object({ ...hardwareShape, price: byRegion });
const meterSchema = z.object({
  unit: z.string(),
  prices: z.record(z.string(), z.array(entrySchema)),
});

/** A discount for a promise of spend, where no exact rates are known. */
const savingsPlanSchema = z.object({
  term: z.string(),
  payment: z.string(),
  percent: z.number(),
  url: z.string(),
  asOf: z.string(),
  mark: markSchema,
  /** Present on a rate of this one type; the others are general figures. */
  type: z.string().optional(),
});
/** EC2 spot capacity by machine and region: `[saving in percent, index into ranges]`, of the last 30 days. */
const spotSchema = z.object({
  url: z.string(),
  asOf: z.string(),
  /** Upper end of each range of interruptions, in percent of the machines in a month. */
  ranges: z.array(z.number()),
  types: z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
});
const listedFileSchema = z.object({
  offer: z.string(),
  region: z.string(),
  version: z.string(),
  published: z.string(),
  url: z.string(),
});

/** The shape of `data/prices.json`: every price with its region, source and date. */
export const priceBookSchema = z.object({
  version: z.literal(1),
  /** Day on which the prices were gathered. */
  snapshot: z.string(),
  /** Present in a book that was refreshed from the public price list after it was shipped. */
  update: z
    .object({ readAt: z.string(), from: z.string(), files: z.array(listedFileSchema) })
    .optional(),
  savingsPlans: z.array(savingsPlanSchema).optional(),
  /** Micro-dollars an hour by `<term>/<payment>`, region and `<column>/<type>`; only in a refreshed book. */
  savingsRates: z
    .record(z.string(), z.record(z.string(), z.record(z.string(), z.number())))
    .optional(),
  spot: spotSchema.optional(),
  managedSpot: z.object({
    lowPercent: z.number(),
    typicalPercent: z.number(),
    highPercent: z.number(),
    url: z.string(),
    asOf: z.string(),
  }),
  references: z.array(referenceSchema),
  meters: z.record(z.string(), meterSchema),
  instances: z.record(z.string(), instanceSchema),
  ec2: z.record(z.string(), ec2Schema),
});

export type PriceBook = z.output<typeof priceBookSchema>;
export type PriceReference = z.output<typeof referenceSchema>;
export type SavingsPlanPoint = z.output<typeof savingsPlanSchema>;
export type ListedFile = z.output<typeof listedFileSchema>;
export type PriceEntry = z.output<typeof entrySchema>;

export interface Hardware {
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly arch: string;
  readonly accelerated?: true | undefined;
  readonly gpu?:
    | { readonly model: string; readonly count: number; readonly memoryGb: number }
    | undefined;
}
