export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken?: string;
}

export interface PageRequest<Item> {
  readonly items: readonly Item[];
  /** Where an item stands: unique, and rising in the order of the items. */
  readonly position: (item: Item) => string;
  readonly size: number;
  readonly token: string | undefined;
}

/**
 * One page, cut at a position and not at a count: what comes or goes between two pages neither repeats nor hides
 * others. Undefined when the token is not one of ours.
 */
export function pageOf<Item>(request: PageRequest<Item>): Page<Item> | undefined {
  const { items, position, size, token } = request;
  const after = token === undefined ? undefined : readToken(token);
  if (token !== undefined && after === undefined) return undefined;
  const rest = after === undefined ? items : items.filter((item) => position(item) > after);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  if (last === undefined || page.length === rest.length) return { items: page };
  return { items: page, nextToken: Buffer.from(position(last)).toString('base64url') };
}

function readToken(token: string): string | undefined {
  return /^[\w-]+$/.test(token) ? Buffer.from(token, 'base64url').toString() : undefined;
}
