import { describePlan, type Plan } from '@slipway/core';
import type { Explanations } from './judge.ts';

/** The plan's own sentences, so that a miss says why the plan chose what it chose. */
export function explanationsOf(plan: Plan): Explanations {
  const described = describePlan(plan, 'en');
  const rejections = new Map(
    [[plan.stages, described.stages] as const, [plan.open, described.open] as const].flatMap(
      ([stages, texts]) =>
        stages.flatMap((stage, at) =>
          stage.rejected.map((rejected, n) => [rejected, texts[at]?.rejected[n]] as const),
        ),
    ),
  );
  const why = new Map(plan.stages.map((stage, at) => [stage, described.stages[at]] as const));
  return {
    chosen: (stage) => {
      const reasons = why.get(stage)?.reasons.map(({ text }) => text) ?? [];
      return `${stage.id} took ${stage.choice.service}: ${reasons.join(' ')}`;
    },
    rejected: (rejected) => {
      const text = rejections.get(rejected);
      const reasons = text?.reasons.map((reason) => reason.text) ?? [];
      return reasons.concat(text?.flip ?? []).join(' ');
    },
  };
}
