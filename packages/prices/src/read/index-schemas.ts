import { z } from 'zod';

/** `/offers/v1.0/aws/index.json`: the services that have prices. */
export const offerIndexSchema = z.object({
  offers: z.record(z.string(), z.object({ currentRegionIndexUrl: z.string().optional() })),
});

/** `region_index.json` of a service: the dated file of each region. */
export const regionIndexSchema = z.object({
  regions: z.record(z.string(), z.object({ currentVersionUrl: z.string() })),
});

/** The same of the savings plans: a list, here. */
export const savingsIndexSchema = z.object({
  regions: z.array(z.object({ regionCode: z.string(), versionUrl: z.string() })),
});
