import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** Families of machines with local NVMe disks. */
const withLocalDisks =
  /^ml\.(g4dn|g5|g6|g6e|g7e|gr6|p4d|p4de|p5|p5e|p5en|p6|trn1|trn2|m5d|c5d|r5d)\b/u;

/** C-18: own keys, and machines that encrypt by themselves. */
export function keysNvme({ stages }: ConflictContext): PlanConflict | undefined {
  const hasKeys = stages.some(({ choice }) => choice.service === 'kms');
  const compute = stages.find(({ id }) => id === 'training-compute');
  const type = String(compute?.choice.configuration['instanceType'] ?? '');
  if (!hasKeys || !withLocalDisks.test(type)) return undefined;
  return {
    id: 'C-18',
    statement: say('conflict-keys-nvme', { type }),
    question: say('ask-keys-nvme', {}),
    needs: ['data.sensitivity'],
    facts: page('kms', 'keys'),
  };
}
