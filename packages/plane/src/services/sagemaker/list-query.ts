import { type Listable, type ListPage, type ListQuery, listPage } from './domain/listing.ts';
import { validationError } from './errors.ts';

/** Members that the List operations of SageMaker share. */
export interface ListInput {
  readonly SortBy?: ListQuery['sortBy'] | undefined;
  readonly SortOrder?: ListQuery['sortOrder'] | undefined;
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
  readonly NameContains?: string | undefined;
  readonly CreationTimeBefore?: Date | undefined;
  readonly CreationTimeAfter?: Date | undefined;
  readonly LastModifiedTimeBefore?: Date | undefined;
  readonly LastModifiedTimeAfter?: Date | undefined;
}

/** Page size where the request names none. Source: SageMaker API reference, `MaxResults`, read 2026-11. */
const PAGE_DEFAULT = 10;

/** The page that a List request asks for, or AWS's refusal of its token. */
export function listByQuery<Item extends Listable>(
  items: readonly Item[],
  input: ListInput,
  defaults: Pick<ListQuery, 'sortBy' | 'sortOrder'>,
): ListPage<Item> {
  const page = listPage(items, {
    sortBy: input.SortBy ?? defaults.sortBy,
    sortOrder: input.SortOrder ?? defaults.sortOrder,
    createdAfter: input.CreationTimeAfter?.getTime(),
    createdBefore: input.CreationTimeBefore?.getTime(),
    modifiedAfter: input.LastModifiedTimeAfter?.getTime(),
    modifiedBefore: input.LastModifiedTimeBefore?.getTime(),
    nameContains: input.NameContains,
    maxResults: input.MaxResults ?? PAGE_DEFAULT,
    nextToken: input.NextToken,
  });
  if (page === undefined) throw validationError('Invalid NextToken.');
  return page;
}
