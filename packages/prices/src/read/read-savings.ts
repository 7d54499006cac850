import { decimalPrice, type SavingsListing } from '@slipway/core';
import { z } from 'zod';
import { pricesErrors } from '#errors.ts';
import type { DownloadOptions } from '#fetch/download.ts';
import { streamValues } from '#read/stream-values.ts';

const planSchema = z.object({ sku: z.string(), usageType: z.string() });
const rateSchema = z.object({
  rateCode: z.string(),
  discountedUsageType: z.string(),
  discountedRate: z.object({ price: z.string(), currency: z.string() }),
});
const paths = ['$.version', '$.publicationDate', '$.products.*', '$.terms.savingsPlan.*.rates.*'];
const planOf = /:(1|3)yr(No|Partial|All)Upfront$/u;
const usageOf = /(?:^|-)(Host|Train):(ml\.[a-z0-9-]+\.[a-z0-9-]+)$/u;

export const savingsOffer = 'AWSMachineLearningSavingsPlans';

/** `1 year/No Upfront` for `SageMakerSP:1yrNoUpfront`. */
function planName(usageType: string): string | undefined {
  const [, years, payment] = planOf.exec(usageType) ?? [];
  if (years === undefined) return undefined;
  return `${years} ${years === '1' ? 'year' : 'years'}/${payment} Upfront`;
}

/** Reads the hourly rates of SageMaker savings plans for endpoints and training in one region. */
export async function readSavings(
  { url, region }: { readonly url: URL; readonly region: string },
  options: DownloadOptions,
): Promise<SavingsListing> {
  const facts = new Map<string, string>();
  const plans = new Map<string, string>();
  const rates = new Map<string, Map<string, number>>();
  const takeRate = (value: unknown) => {
    const rate = rateSchema.safeParse(value);
    if (!rate.success) throw pricesErrors.unexpected(url.href, 'rate');
    const { rateCode, discountedUsageType, discountedRate } = rate.data;
    const plan = plans.get(rateCode.split('.')[0] ?? '');
    const [, use, type] = usageOf.exec(discountedUsageType) ?? [];
    const price = decimalPrice(discountedRate.price);
    if (plan === undefined || type === undefined || discountedRate.currency !== 'USD') return;
    if (price === undefined) throw pricesErrors.unexpected(url.href, `price of ${type}`);
    const byType = rates.get(plan) ?? new Map<string, number>();
    byType.set(`${use === 'Host' ? 'hosting' : 'jobs'}/${type}`, price.microUsd / price.per);
    rates.set(plan, byType);
  };
  const takePlan = (value: unknown) => {
    const product = planSchema.safeParse(value);
    const name = product.success ? planName(product.data.usageType) : undefined;
    if (product.success && name !== undefined) plans.set(product.data.sku, name);
  };
  await streamValues(url, {
    ...options,
    paths,
    onValue({ path, value }) {
      if (path.length === 1) facts.set(path[0] ?? '', String(value));
      else if (path[0] === 'products') takePlan(value);
      else takeRate(value);
    },
  });
  if (plans.size === 0) throw pricesErrors.unexpected(url.href, 'savings plan');
  const published = facts.get('publicationDate') ?? '';
  const version = facts.get('version') ?? '';
  return { file: { offer: savingsOffer, region, version, published, url: url.href }, rates };
}
