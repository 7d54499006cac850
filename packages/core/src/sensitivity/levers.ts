import * as context from '#sensitivity/context-levers.ts';
import * as data from '#sensitivity/data-levers.ts';
import * as deployment from '#sensitivity/deployment-levers.ts';
import type { Lever } from '#sensitivity/lever.ts';
import * as traffic from '#sensitivity/traffic-levers.ts';
import * as training from '#sensitivity/training-levers.ts';

/** Every field that is moved to see what hangs on it; the order settles ties. */
export const levers: readonly Lever[] = [
  ...Object.values(deployment),
  ...Object.values(traffic),
  ...Object.values(data),
  ...Object.values(training),
  ...Object.values(context),
].filter(({ field }) => field !== 'prefer');

const byField = new Map(levers.map((lever) => [lever.field, lever]));

export function leverFor(field: string): Lever | undefined {
  return byField.get(field);
}
