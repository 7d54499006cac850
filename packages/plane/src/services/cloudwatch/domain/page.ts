export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken?: string;
}

/** A page by position: the token is where the next one starts. Undefined when the token is none of ours. */
export function pageAt<Item>(
  items: readonly Item[],
  { token = '0', size }: { readonly token: string | undefined; readonly size: number },
): Page<Item> | undefined {
  if (!/^\d{1,9}$/.test(token)) return undefined;
  const from = Number(token);
  if (from > items.length) return undefined;
  const to = from + size;
  const page = items.slice(from, to);
  return to < items.length ? { items: page, nextToken: String(to) } : { items: page };
}
