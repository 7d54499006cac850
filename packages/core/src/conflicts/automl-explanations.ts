import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

const automatic: readonly string[] = ['autopilot', 'canvas'];

/** C-09: an ensemble built by AutoML, and the duty to explain it. */
export function automlExplanations({
  stages,
  solution,
}: ConflictContext): PlanConflict | undefined {
  const { need } = solution.situation;
  const isAutomatic = stages.some(({ choice }) => automatic.includes(choice.service));
  const mustExplain =
    need.problem.interpretability !== undefined && need.problem.interpretability !== 'none';
  if (!isAutomatic || !mustExplain) return undefined;
  return {
    id: 'C-09',
    statement: say('conflict-automl-explanations', {}),
    question: say('ask-automl-explanations', {}),
    needs: ['problem.interpretability'],
    facts: page('autopilot', 'clarify'),
  };
}
