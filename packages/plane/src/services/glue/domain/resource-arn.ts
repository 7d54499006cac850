import type { Scope } from '@slipway/base';

/** What has tags here. */
export type TaggedKind = 'connection' | 'crawler' | 'database' | 'job';

export interface TaggedResource {
  readonly kind: TaggedKind;
  readonly name: string;
}

const kinds: readonly TaggedKind[] = ['connection', 'crawler', 'database', 'job'];

/** Undefined when it is no resource of the account and region that has tags here. */
export function parseGlueArn(
  { accountId, region }: Scope,
  arn: string,
): TaggedResource | undefined {
  const start = `:glue:${region}:${accountId}:`;
  const at = arn.indexOf(start);
  if (!/^arn:aws[a-z-]*$/.test(arn.slice(0, Math.max(at, 0)))) return undefined;
  const resource = arn.slice(at + start.length);
  const kind = kinds.find((each) => resource.startsWith(`${each}/`));
  return kind === undefined ? undefined : { kind, name: resource.slice(kind.length + 1) };
}
