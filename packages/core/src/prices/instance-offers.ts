import type { Hardware, PriceBook } from '#prices/price-book.ts';
import { fallbackRegion, type UnitPrice, unitPrice } from '#prices/unit-price.ts';

/** An instance type that can be had in a region for one use, with its hourly price. */
export interface InstanceOffer extends Hardware {
  readonly type: string;
  readonly price: UnitPrice;
}

export type InstanceUse = 'training' | 'processing' | 'transform' | 'hosting';

function byPrice(a: InstanceOffer, b: InstanceOffer): number {
  return a.price.microUsd - b.price.microUsd || (a.type < b.type ? -1 : 1);
}

/** SageMaker instance types offered for `use`, cheapest first; types withdrawn from sale are not in the book. */
export function instanceOffers(
  book: PriceBook,
  use: InstanceUse,
  wanted: string,
): readonly InstanceOffer[] {
  const column = use === 'hosting' ? 'hosting' : 'jobs';
  // A region that the book does not cover is priced as the fallback region, and says so in each line.
  const isCovered = Object.values(book.instances).some((row) => row[column][wanted] !== undefined);
  const region = isCovered ? wanted : fallbackRegion;
  const offers = Object.entries(book.instances).flatMap(([type, row]): InstanceOffer[] => {
    const entry = row[column][region];
    if (entry === undefined || !row.components.includes(use)) return [];
    const { vcpu, memoryGib, arch, accelerated, gpu } = row;
    const named = { id: `sagemaker.${column}/${type}`, unit: 'instance-hour', region, wanted };
    return [
      { type, vcpu, memoryGib, arch, accelerated, gpu, price: unitPrice(book, entry, named) },
    ];
  });
  return offers.sort(byPrice);
}

/** EC2 instance types with a GPU, cheapest first. */
export function gpuOffers(book: PriceBook, wanted: string): readonly InstanceOffer[] {
  const isCovered = Object.values(book.ec2).some((row) => row.price[wanted] !== undefined);
  const region = isCovered ? wanted : fallbackRegion;
  const offers = Object.entries(book.ec2).flatMap(([type, row]): InstanceOffer[] => {
    const entry = row.price[region];
    if (entry === undefined) return [];
    const { vcpu, memoryGib, arch, accelerated, gpu } = row;
    const named = { id: `ec2/${type}`, unit: 'instance-hour', region, wanted };
    return [
      { type, vcpu, memoryGib, arch, accelerated, gpu, price: unitPrice(book, entry, named) },
    ];
  });
  return offers.sort(byPrice);
}

/** Types that any ready-made CPU image runs on: x86, no accelerator. */
export function isPlainCpu(offer: InstanceOffer): boolean {
  return offer.arch === 'x86_64' && offer.accelerated === undefined;
}
