export { type AdviseOptions, advise } from '#advice/advise.ts';
export { buildRecipe } from '#advice/build-recipe.ts';
export type {
  Assumption,
  BreakEven,
  BudgetCheck,
  Choice,
  Configuration,
  CostLine,
  DecisionId,
  Evidence,
  FactReference,
  Flip,
  OpenStage,
  ParetoPoint,
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
export { planJsonSchema } from '#advice/plan-schema.ts';
export {
  type BatchRecipe,
  type RealTimeRecipe,
  type Recipe,
  type TrainingRecipe,
  type TuningRecipe,
} from '#advice/recipe.ts';
export { imageClassificationUri } from '#catalog/image-classification-image.ts';
export { type ServiceId, serviceIds } from '#catalog/service-id.ts';
export { type ClassBalance } from '#inspect/class-balance.ts';
export type {
  ClassCount,
  ColumnProfile,
  ColumnType,
  DataProblem,
  DataProfile,
  ImagesProfile,
  PartProfile,
  ProblemCode,
  Spread,
  TableFormat,
  TableProfile,
  TextsProfile,
  ValueCount,
} from '#inspect/data-profile.ts';
export type { Certainty, InspectReason } from '#inspect/inspect-reason.ts';
export { type DataFindings, judgeData } from '#inspect/judge-data.ts';
export { type PersonalFinding } from '#inspect/personal/personal-columns.ts';
export { formShares, type PersonalForm } from '#inspect/personal/personal-form.ts';
export { type PersonalKind } from '#inspect/personal/personal-name.ts';
export { type TargetCandidate } from '#inspect/target-candidates.ts';
export { type TaskFinding } from '#inspect/task-finding.ts';
export { type TimeColumn } from '#inspect/time-columns.ts';
export { back, type Interview, needOf, openInterview, withStep } from '#interview/interview.ts';
export { nextQuestion } from '#interview/next-question.ts';
export { type Question } from '#interview/question.ts';
export { type AnswerRead, notKnown, readAnswer } from '#interview/read-answer.ts';
export { type Statement } from '#messages/statement.ts';
export { needsJsonSchema } from '#needs/json-schema.ts';
export { type Need } from '#needs/need.ts';
export { type NeedIssue } from '#needs/need-issue.ts';
export { type NeedResult, parseNeed } from '#needs/parse-need.ts';
export { type Quantity } from '#needs/quantity.ts';
export {
  type Modality,
  type Preference,
  preferences,
  type Region,
  type Task,
} from '#needs/vocabulary.ts';
export { type DecimalScale, decimalPrice } from '#prices/decimal-price.ts';
export {
  type ListedPrice,
  type ListedTier,
  type Listing,
  type PriceTarget,
  type SavingsListing,
  targetKey,
} from '#prices/listing.ts';
export { type ListedFile, type PriceBook } from '#prices/price-book.ts';
export { readPriceBook } from '#prices/read-price-book.ts';
export { type FreshPrices, type Refreshed, refreshBook } from '#prices/refresh-book.ts';
export { type RefreshReport } from '#prices/refresh-report.ts';
export { loadShippedPrices } from '#prices/shipped-prices.ts';
export { describeIssue } from '#render/describe-issue.ts';
export { describePlan } from '#render/describe-plan.ts';
export {
  type DescribedQuestion,
  describeQuestion,
  describeSaved,
} from '#render/describe-question.ts';
export type {
  DescribedBreakEven,
  DescribedLine,
  DescribedOpen,
  DescribedReason,
  DescribedRejection,
  DescribedSource,
  DescribedStage,
  PlanDescription,
} from '#render/plan-description.ts';
export { renderPlanMarkdown } from '#render/plan-markdown.ts';
export { type PlanTextOptions, renderPlanText } from '#render/plan-text.ts';
export { meansFor } from '#solve/means-for.ts';
