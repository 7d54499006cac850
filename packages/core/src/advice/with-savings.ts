import type { PlanCost, Reason, Rejected, UsdRange } from '#advice/plan.ts';
import type { Stages } from '#advice/stages.ts';
import { microUsdPerUsd, usdOf } from '#prices/micro-usd.ts';

type Money = Pick<PlanCost, 'lines' | 'savingsPlans'>;

/** What the lines of the promise come to: under zero, as they take off what other lines put on. */
function takenOff({ lines }: Money): UsdRange {
  const own = lines.filter(({ stage }) => stage === 'commitment');
  const sum = (end: keyof UsdRange) =>
    usdOf(own.reduce((micro, { amount }) => micro + Math.round(amount[end] * microUsdPerUsd), 0));
  return { low: sum('low'), expected: sum('expected'), high: sum('high') };
}

function termsOf(configuration: Rejected['configuration']): string {
  return `${String(configuration['term'])}/${String(configuration['payment'])}`;
}

/** The amounts of the offer that a choice or a loser names. */
function withAmounts<Choice extends Pick<Rejected, 'service' | 'configuration'>>(
  choice: Choice,
  { savingsPlans }: Money,
): Choice {
  if (choice.service !== 'savings-plan') return choice;
  const offer = savingsPlans.find(({ id }) => id === termsOf(choice.configuration));
  if (offer === undefined) return choice;
  return {
    ...choice,
    configuration: {
      ...choice.configuration,
      commitmentUsdPerHour: offer.commitmentUsdPerHour,
      monthlySavingUsd: offer.monthlySavingUsd,
      paysFromUtilisationPercent: Math.round(offer.paysFromUtilisation * 100),
    },
  };
}

function loserWithAmounts(loser: Rejected, money: Money): Rejected {
  const offer = money.savingsPlans.find(({ id }) => id === termsOf(loser.configuration));
  if (loser.service !== 'savings-plan' || offer === undefined) return loser;
  const reason: Reason = {
    rule: 'savings of this bill',
    statement: offer.statement,
    needs: [],
    facts: [],
    basis: 'computed',
  };
  return { ...withAmounts(loser, money), reasons: [...loser.reasons, reason] };
}

/** Puts the amounts of this bill to the decision about a promise of spend, which is made before there is a bill. */
export function withSavings({ stages, open }: Stages, money: Money): Stages {
  const losers = (rejected: readonly Rejected[]) =>
    rejected.map((loser) => loserWithAmounts(loser, money));
  return {
    stages: stages.map((stage) =>
      stage.id === 'commitment'
        ? {
            ...stage,
            choice: withAmounts(stage.choice, money),
            rejected: losers(stage.rejected),
            monthly: takenOff(money),
          }
        : stage,
    ),
    open: open.map((stage) =>
      stage.id === 'commitment' ? { ...stage, rejected: losers(stage.rejected) } : stage,
    ),
  };
}
