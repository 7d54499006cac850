import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-24: a service that keeps what it has learned. */
export function weightsKept({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const stage = stages.find(({ id }) => id === 'approach');
  const service = stage?.choice.service ?? 'own-model';
  const isTextClasses = solution.situation.need.problem.task === 'text-classification';
  const keeps =
    service === 'personalize' ||
    service === 'rekognition-custom-labels' ||
    (service === 'comprehend' && isTextClasses);
  if (!keeps) return undefined;
  return {
    id: 'C-24',
    statement: say('conflict-weights-kept', { service }),
    question: say('ask-weights-kept', {}),
    needs: ['problem.customisation'],
    facts: page(service, 'price'),
  };
}
