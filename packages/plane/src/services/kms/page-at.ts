import { pageOf } from '../../resources/page.ts';
import { invalidMarker } from './errors.ts';

export interface PageRequest<Item> {
  readonly limit: number;
  readonly marker: string | undefined;
  readonly nameOf: (item: Item) => string;
}

/** The items, which are in the order of their names, behind a marker, in KMS's members. */
export function pageAt<Item>(items: readonly Item[], { limit, marker, nameOf }: PageRequest<Item>) {
  const page = pageOf({ items, position: nameOf, size: limit, token: marker });
  if (page === undefined) throw invalidMarker();
  return {
    items: page.items,
    Truncated: page.nextToken !== undefined,
    ...(page.nextToken !== undefined && { NextMarker: page.nextToken }),
  };
}
