import { rehearsalError } from '#errors.ts';
import type { RehearsalRequest } from '#request.ts';

/**
 * The image of the plan's training. So far a rehearsal knows one kind of work: a question of yes or
 * no, learned by the built-in XGBoost; any other plan is refused by name.
 */
export function servedImage({ plan, recipe }: Pick<RehearsalRequest, 'plan' | 'recipe'>): string {
  const { task } = plan.need.problem;
  const { method, algorithm, imageUri } = recipe.training;
  const known = task === 'binary-classification' && algorithm === 'xgboost';
  if (known && method === 'builtin-algorithm' && imageUri !== undefined) return imageUri;
  throw rehearsalError({
    code: 'REHEARSE_TASK_NOT_SERVED',
    message: `a rehearsal of ${task} with ${method} ${algorithm} is not there yet`,
    params: { task, method, algorithm },
  });
}
