import { type Page, pageOf } from '../../resources/page.ts';
import { invalidInput } from './errors.ts';

export interface PageInput {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** Page size where the request names none. AWS does not publish it. */
const sizeDefault = 100;

/** The page that a request asks for, or AWS's refusal of its token. */
export function pageFor<Item>(
  items: readonly Item[],
  input: PageInput,
  path: (item: Item) => readonly string[],
): Page<Item> {
  const page = pageOf({
    items,
    position: (item) => path(item).map(encodeURIComponent).join('/'),
    size: input.MaxResults ?? sizeDefault,
    // The JavaScript SDK and some tools send an empty token for the first page.
    token: input.NextToken === '' ? undefined : input.NextToken,
  });
  if (page === undefined) throw invalidInput('Invalid NextToken.');
  return page;
}
