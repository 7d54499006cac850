import type { OfferKind } from '#offers/offer-kind.ts';

/** What a plain Linux machine without licences looks like, as the price list describes it. */
const plainLinux = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
  operation: 'RunInstances',
  locationType: 'AWS Region',
} as const;

/** On-demand machines. Several hundred MB a region, so that it is read only when it is asked for. */
export const ec2: OfferKind = {
  code: 'AmazonEC2',
  isNeeded: false,
  maxBytes: 2e9,
  select({ productFamily, attributes }) {
    if (!productFamily.startsWith('Compute Instance')) return undefined;
    const isPlain = Object.entries(plainLinux).every(([name, value]) => attributes[name] === value);
    const type = attributes['instanceType'] ?? '';
    const isBox = attributes['usagetype']?.endsWith(`BoxUsage:${type}`) ?? false;
    const isOnDemand = (attributes['marketoption'] ?? 'OnDemand') === 'OnDemand';
    if (!isPlain || !isBox || !isOnDemand || !/^[a-z0-9-]+\.[a-z0-9-]+$/u.test(type)) {
      return undefined;
    }
    return { target: { kind: 'machine', type }, scale: {}, rank: 0 };
  },
};
