import type { Situation } from '#advice/option.ts';
import type { PlanStage, Reason } from '#advice/plan.ts';
import type { Chosen, Practice } from '#rules/practice.ts';
import { practices } from '#rules/practices.ts';
import { reasonOf } from '#rules/rule.ts';

function appliesTo(practice: Practice, stage: PlanStage, chosen: Chosen): boolean {
  if (practice.decision !== stage.id) return false;
  if (practice.services !== undefined && !practice.services.includes(stage.choice.service))
    return false;
  return practice.when?.(chosen) ?? true;
}

function practicesFor(stage: PlanStage, chosen: Chosen): readonly Reason[] {
  return practices
    .filter((practice) => appliesTo(practice, stage, chosen))
    .map((practice) => {
      const { statement, facts } = practice;
      const said = typeof statement === 'function' ? statement(chosen) : statement;
      return reasonOf(practice, { statement: said, facts });
    });
}

/** Adds to each choice, after the reasons for it, how it is used well. */
export function withPractices(
  stages: readonly PlanStage[],
  situation: Situation,
): readonly PlanStage[] {
  const services = new Map(stages.map(({ id, choice }) => [id, choice.service]));
  return stages.map((stage) => {
    const chosen: Chosen = { choice: stage.choice, situation, services };
    return { ...stage, reasons: [...stage.reasons, ...practicesFor(stage, chosen)] };
  });
}
