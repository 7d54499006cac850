import type { DecisionId, PlanQuestion } from '#advice/plan.ts';
import { type ServiceId, serviceIds } from '#catalog/service-id.ts';
import { decisions } from '#decisions/decisions.ts';
import { say } from '#messages/statement.ts';
import type { Need } from '#needs/need.ts';
import type { Explorer } from '#sensitivity/explorer.ts';
import { levers } from '#sensitivity/levers.ts';
import type { Verdict } from '#solve/verdict.ts';

type Services = Verdict['services'];

/** Decisions that another need would answer differently. */
export function differences(before: Services, after: Services): readonly DecisionId[] {
  return decisions.flatMap(({ id }) =>
    (before.get(id) ?? 'none') === (after.get(id) ?? 'none') ? [] : [id],
  );
}

/** Services that enter or leave a plan. */
function movedServices(before: Services, verdict: Verdict): readonly string[] {
  if (verdict.untouched) return [];
  const { services } = verdict;
  return differences(before, services).flatMap((id) => [
    before.get(id) ?? 'none',
    services.get(id) ?? 'none',
  ]);
}

/** Unanswered fields that would change a choice, those that change most first. */
export function questionsOf(need: Need, explorer: Explorer): readonly PlanQuestion[] {
  const before = explorer.today.services;
  const asked = levers.flatMap((lever): PlanQuestion[] => {
    if (lever.read(need) !== undefined) return [];
    const services = new Set(
      explorer.answers(lever).flatMap((verdict) => movedServices(before, verdict)),
    );
    const changes: readonly ServiceId[] = serviceIds.filter((id) => services.has(id));
    const { field } = lever;
    return changes.length === 0 ? [] : [{ field, statement: say('question', { field }), changes }];
  });
  return asked.toSorted((a, b) => b.changes.length - a.changes.length);
}
