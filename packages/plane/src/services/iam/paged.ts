import { pageOf } from '../../resources/page.ts';
import type { Entity } from './domain/entity.ts';
import { validationError } from './errors.ts';

const pageDefault = 100;

interface PageInput {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
  readonly PathPrefix?: string | undefined;
}

/** A page of entities in the order of their names, with IAM's marker. */
export function paged<Item extends Pick<Entity, 'name' | 'path'>>(
  items: readonly Item[],
  { Marker, MaxItems, PathPrefix = '/' }: PageInput,
) {
  return pagedNames(
    items.filter(({ path }) => path.startsWith(PathPrefix)),
    ({ name }) => name,
    { Marker, MaxItems },
  );
}

export function pagedNames<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { Marker, MaxItems }: PageInput,
) {
  const page = pageOf({
    items,
    position: (item) => encodeURIComponent(nameOf(item)),
    size: MaxItems ?? pageDefault,
    token: Marker,
  });
  if (page === undefined) throw validationError('Invalid Marker.');
  const { items: shown, nextToken } = page;
  return {
    items: shown,
    more: {
      IsTruncated: nextToken !== undefined,
      ...(nextToken !== undefined && { Marker: nextToken }),
    },
  };
}
