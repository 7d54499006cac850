import type { Scope } from '@slipway/base';
import type { LogStore, LogStream } from '#ports/log-store.ts';
import { type GroupReference, groupNameOf } from './domain/group-name.ts';
import { groupNotFound, invalidParameter, streamNotFound } from './errors.ts';

/** The name of the group that a request refers to, which exists; otherwise the refusal. */
export function getGroupName(logs: LogStore, scope: Scope, reference: GroupReference): string {
  const name = groupNameOf(reference);
  if (name === undefined) {
    throw invalidParameter('Exactly one of logGroupName and logGroupIdentifier must be given.');
  }
  if (!logs.groups(scope).some((group) => group.name === name)) throw groupNotFound();
  return name;
}

export function getStream(streams: readonly LogStream[], name: string | undefined): LogStream {
  const stream = streams.find((candidate) => candidate.name === name);
  if (stream === undefined) throw streamNotFound();
  return stream;
}

/** Pages of names in order: the token is the last name of the page before. */
export function pageAfter<Item>(
  items: readonly Item[],
  {
    nextToken,
    limit,
    tokenOf,
  }: { nextToken: string | undefined; limit: number; tokenOf: (item: Item) => string },
): { items: readonly Item[]; nextToken?: string } {
  const last =
    nextToken === undefined ? -1 : items.findIndex((item) => tokenOf(item) === nextToken);
  if (nextToken !== undefined && last === -1)
    throw invalidParameter('The specified nextToken is invalid.');
  const page = items.slice(last + 1, last + 1 + limit);
  const end = page.at(-1);
  const isLast = end === undefined || last + 1 + page.length >= items.length;
  return isLast ? { items: page } : { items: page, nextToken: tokenOf(end) };
}
