export { advise, type AdviseOptions } from '#advice/advise.ts';
export { buildRecipe } from '#advice/build-recipe.ts';
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
export { type PriceBook } from '#prices/price-book.ts';
export { loadShippedPrices } from '#prices/shipped-prices.ts';
// Next: describePlan, describeIssue, renderPlanText, renderPlanMarkdown (English and French).
