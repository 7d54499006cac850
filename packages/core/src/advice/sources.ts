import type { OpenStage, PlanConflict, PlanCost, PlanStage, Source } from '#advice/plan.ts';

interface Cited {
  readonly stages: readonly (PlanStage | OpenStage)[];
  readonly conflicts: readonly PlanConflict[];
  readonly cost: Pick<PlanCost, 'lines' | 'breakEvens'>;
}

/** Every page that the plan stands on, once, in alphabetical order. */
export function sourcesOf({ stages, conflicts, cost }: Cited): readonly Source[] {
  const reasons = stages.flatMap((stage) => [
    ...stage.reasons,
    ...stage.rejected.flatMap((rejected) => rejected.reasons),
  ]);
  const facts = [...reasons, ...conflicts].flatMap((reason) => reason.facts);
  const prices = [
    ...cost.lines.map(({ price }) => price),
    ...cost.breakEvens.flatMap((one) => one.prices),
  ];
  const pages = [
    ...facts.map(({ source, asOf }) => ({ url: source, asOf })),
    ...prices.map(({ source, asOf }) => ({ url: source, asOf })),
  ];
  const unique = new Map(pages.map((page) => [`${page.url} ${page.asOf}`, page]));
  return [...unique.values()].sort((a, b) =>
    `${a.url} ${a.asOf}` < `${b.url} ${b.asOf}` ? -1 : 1,
  );
}
