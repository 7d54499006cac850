import type { Scope } from '@slipway/base';
import { type Instance, isShown } from './domain/instance.ts';
import { instanceMalformed, instanceNotFound } from './errors.ts';
import type { InstanceNeeds } from './needs.ts';

/** The named instances, in the order of the names; refuses the first that is no id and all that are not there. */
export function findInstances(
  { instances, clock }: InstanceNeeds,
  scope: Scope,
  ids: readonly string[],
): readonly Instance[] {
  const malformed = ids.find((id) => !/^i-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(id));
  if (malformed !== undefined) throw instanceMalformed(malformed);
  const now = clock.now();
  const found = ids.map((id) => instances.find(scope, id));
  const missing = ids.filter((_, at) => {
    const instance = found[at];
    return instance === undefined || !isShown(instance, now);
  });
  if (missing.length > 0) throw instanceNotFound(missing);
  return found.filter((instance) => instance !== undefined);
}
