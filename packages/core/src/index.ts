export { type Recipe, type RealTimeRecipe, type TrainingRecipe, type TuningRecipe, type BatchRecipe } from '#advice/recipe.ts';
export type {
  Assumption,
  BreakEven,
  Choice,
  Configuration,
  CostLine,
  DecisionId,
  Evidence,
  FactReference,
  Flip,
  OpenStage,
  Plan,
  PlanConflict,
  PlanCost,
  PlanQuestion,
  PlanStage,
  Reason,
  Rejected,
  Source,
  StageKind,
  UsdRange,
} from '#advice/plan.ts';
export { type ServiceId, serviceIds } from '#catalog/service-id.ts';
export { type Statement } from '#messages/statement.ts';
export { needsJsonSchema } from '#needs/json-schema.ts';
export { type Need } from '#needs/need.ts';
export { type NeedIssue } from '#needs/need-issue.ts';
export { type NeedResult, parseNeed } from '#needs/parse-need.ts';
export { type Quantity } from '#needs/quantity.ts';
export { type Preference, preferences, type Region } from '#needs/vocabulary.ts';
// Signatures that come next (this comment goes when they are here):
//   loadShippedPrices(): Promise<PriceBook>
//   advise(need: Need, options: { prices: PriceBook; prefer?: Preference }): Plan
//   buildRecipe(plan: Plan): Recipe
//   describePlan(plan: Plan, language: Language): PlanDescription   (sections of sentences, for the HTML report)
//   describeIssue(issue: NeedIssue, language: Language): string
//   renderPlanText(plan: Plan, options: { language: Language; colour?: boolean }): string
//   renderPlanMarkdown(plan: Plan, language: Language): string
