import type { CostLine, OpenStage, PlanConflict, PlanStage, Source } from '#advice/plan.ts';

interface Cited {
  readonly stages: readonly (PlanStage | OpenStage)[];
  readonly conflicts: readonly PlanConflict[];
  readonly lines: readonly CostLine[];
}

/** Every page that the plan stands on, once, in alphabetical order. */
export function sourcesOf({ stages, conflicts, lines }: Cited): readonly Source[] {
  const reasons = stages.flatMap((stage) => [
    ...stage.reasons,
    ...stage.rejected.flatMap((rejected) => rejected.reasons),
  ]);
  const facts = [...reasons, ...conflicts].flatMap((reason) => reason.facts);
  const pages = [
    ...facts.map(({ source, asOf }) => ({ url: source, asOf })),
    ...lines.map(({ price }) => ({ url: price.source, asOf: price.asOf })),
  ];
  const unique = new Map(pages.map((page) => [`${page.url} ${page.asOf}`, page]));
  return [...unique.values()].sort((a, b) =>
    `${a.url} ${a.asOf}` < `${b.url} ${b.asOf}` ? -1 : 1,
  );
}
