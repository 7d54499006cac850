import type { Language } from '@slipway/base';
import type {
  BreakEven,
  CostLine,
  OpenStage,
  Plan,
  PlanStage,
  Reason,
  Rejected,
  UsdRange,
} from '#advice/plan.ts';
import { say } from '#messages/statement.ts';
import { describeConfiguration } from '#render/describe-configuration.ts';
import type {
  DescribedBreakEven,
  DescribedLine,
  DescribedOpen,
  DescribedReason,
  DescribedRejection,
  DescribedSource,
  DescribedStage,
  PlanDescription,
} from '#render/plan-description.ts';
import { type Tongue, tongueOf } from '#render/tongue.ts';

function sourceOf(tongue: Tongue, url: string, asOf: string): DescribedSource {
  return { url, read: `${tongue.labels.readOn} ${asOf}` };
}

function reasonOf(tongue: Tongue, reason: Reason): DescribedReason {
  return {
    text: tongue.say(reason.statement),
    basis: tongue.labels.basis[reason.basis],
    rule: reason.rule,
    needs: reason.needs,
    sources: reason.facts.map((fact) => sourceOf(tongue, fact.source, fact.asOf)),
  };
}

/** One amount, or the range when the need gives one. */
function money(tongue: Tongue, { low, expected, high }: UsdRange): string {
  const { format } = tongue;
  const isRange = high - low > Math.max(0.01, expected * 0.01);
  return isRange
    ? `${format.usd(expected)} (${format.usd(low)} – ${format.usd(high)})`
    : format.usd(expected);
}

function monthly(tongue: Tongue, amount: UsdRange): string {
  return amount.high === 0 ? '' : `${money(tongue, amount)} ${tongue.labels.perMonth}`;
}

function rejectionOf(tongue: Tongue, rejected: Rejected): DescribedRejection {
  return {
    service: tongue.name(rejected.service),
    verdict: tongue.labels.verdicts[rejected.verdict],
    reasons: rejected.reasons.map((reason) => reasonOf(tongue, reason)),
    ...(rejected.monthly === undefined ? {} : { monthly: monthly(tongue, rejected.monthly) }),
    ...(rejected.flip === undefined ? {} : { flip: tongue.say(rejected.flip.statement) }),
  };
}

function stageOf(tongue: Tongue, stage: PlanStage): DescribedStage {
  return {
    id: stage.id,
    title: tongue.labels.decisions[stage.id],
    service: tongue.name(stage.choice.service),
    configuration: describeConfiguration(stage.choice.configuration, tongue.format),
    monthly: monthly(tongue, stage.monthly),
    reasons: stage.reasons.map((reason) => reasonOf(tongue, reason)),
    rejected: stage.rejected.map((rejected) => rejectionOf(tongue, rejected)),
  };
}

function openOf(tongue: Tongue, stage: OpenStage): DescribedOpen {
  return {
    id: stage.id,
    title: tongue.labels.decisions[stage.id],
    why: tongue.labels.open[stage.why],
    reasons: stage.reasons.map((reason) => reasonOf(tongue, reason)),
    rejected: stage.rejected.map((rejected) => rejectionOf(tongue, rejected)),
  };
}

/** A quantity with the range that makes a range of the amount. */
function amountText({ format }: Tongue, { low, expected, high }: UsdRange): string {
  const digits = (value: number) => format.number(value, value >= 1_000 ? 0 : 3);
  const isRange = high - low > expected * 0.01;
  return isRange ? `${digits(expected)} (${digits(low)} – ${digits(high)})` : digits(expected);
}

function lineOf(tongue: Tongue, line: CostLine): DescribedLine {
  const { format, labels } = tongue;
  const unit = labels.units.get(line.unit) ?? line.unit;
  return {
    item: tongue.say(line.item),
    service: tongue.name(line.service),
    quantity: `${amountText(tongue, line.quantity)} ${unit}`,
    unitPrice: format.price(line.unitPriceUsd),
    amount: money(tongue, line.amount),
    mark: labels.marks[line.price.mark],
    assumptions: line.assumptions.map(tongue.say),
    source: sourceOf(tongue, line.price.source, line.price.asOf),
  };
}

/** The sum, and the services that come on top of it without a known price. */
function totalOf(tongue: Tongue, { monthly: amount, notPriced }: Plan['cost']): string {
  const total = `${money(tongue, amount)} ${tongue.labels.perMonth}`;
  const services = [...new Set(notPriced.map(({ service }) => service))];
  if (services.length === 0) return total;
  return tongue.say(say('total-not-priced', { total, services }));
}

function breakEvenOf(tongue: Tongue, one: BreakEven): DescribedBreakEven {
  const sources = one.prices.map(({ source, asOf }) => sourceOf(tongue, source, asOf));
  const unique = new Map(sources.map((source) => [`${source.url} ${source.read}`, source]));
  return {
    id: one.id,
    title: tongue.labels.breakEvens.get(one.id) ?? one.id,
    axis: tongue.say(one.axis.name),
    text: tongue.say(one.statement),
    series: one.series.map(({ name, formula }) => ({
      name: tongue.say(name),
      formula: tongue.say(formula),
    })),
    crossings: one.crossings.map(({ statement }) => tongue.say(statement)),
    assumptions: one.assumptions.map(tongue.say),
    sources: [...unique.values()],
  };
}

/** Says a plan in one language, section by section. */
export function describePlan(plan: Plan, language: Language): PlanDescription {
  const tongue = tongueOf(language);
  return {
    title: plan.name,
    region: plan.region,
    total: totalOf(tongue, plan.cost),
    sections: tongue.labels.sections,
    stages: plan.stages.map((stage) => stageOf(tongue, stage)),
    open: plan.open.map((stage) => openOf(tongue, stage)),
    lines: plan.cost.lines.map((line) => lineOf(tongue, line)),
    breakEvens: plan.cost.breakEvens.map((one) => breakEvenOf(tongue, one)),
    savings: plan.cost.savingsPlans.map(({ statement }) => tongue.say(statement)),
    prices: tongue.say(plan.cost.prices.statement),
    ...(plan.cost.budget === undefined ? {} : { budget: tongue.say(plan.cost.budget.statement) }),
    conflicts: plan.conflicts.map((conflict) => ({
      text: tongue.say(conflict.statement),
      question: tongue.say(conflict.question),
      sources: conflict.facts.map((fact) => sourceOf(tongue, fact.source, fact.asOf)),
    })),
    questions: plan.questions.map((question) => ({
      field: question.field,
      text: tongue.say(question.statement),
      changes: tongue.format.list(question.changes.map(tongue.name)),
    })),
    assumptions: plan.assumptions.map(({ field, statement }) => ({
      field,
      text: tongue.say(statement),
    })),
    sources: plan.sources.map(({ url, asOf }) => sourceOf(tongue, url, asOf)),
  };
}
