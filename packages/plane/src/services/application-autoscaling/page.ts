import { invalidNextToken } from './errors.ts';

const PAGE = 50;

export interface PageInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** A page by position; the token is where the next one starts. */
export function pageOf<Item>(
  items: readonly Item[],
  { MaxResults = PAGE, NextToken = '0' }: PageInput,
): { readonly items: readonly Item[]; readonly token: { NextToken?: string } } {
  if (!/^\d{1,9}$/.test(NextToken) || Number(NextToken) > items.length) throw invalidNextToken();
  const from = Number(NextToken);
  const to = from + Math.min(MaxResults, PAGE);
  return {
    items: items.slice(from, to),
    token: to < items.length ? { NextToken: String(to) } : {},
  };
}
