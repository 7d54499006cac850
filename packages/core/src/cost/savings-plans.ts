import type { CostLine, PriceOrigin, SavingsOption } from '#advice/plan.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import { say } from '#messages/statement.ts';
import type { Market } from '#prices/market.ts';
import { microUsdPerUsd } from '#prices/micro-usd.ts';
import type { SavingsRate, SavingsTerms } from '#prices/savings-terms.ts';

const hoursPerYear = 12 * hoursPerMonth;
/** Part of the commitment that is paid at the start of the term. */
const paidAhead: Readonly<Record<string, number>> = { 'Partial Upfront': 0.5, 'All Upfront': 1 };

/** Machines of a line that run in every hour of the month. */
export interface SteadyUse {
  readonly line: CostLine;
  readonly instances: number;
}

/**
 * What a savings plan could be promised for: endpoints that never stop. Jobs use a promise only in the hours in
 * which they run, and an hour that is not used is paid all the same.
 */
export function steadyUse(lines: readonly CostLine[]): readonly SteadyUse[] {
  return lines.flatMap((line) => {
    const isHosted = line.price.id.startsWith('sagemaker.hosting/');
    const instances = Math.floor(line.quantity.low / hoursPerMonth + 1e-9);
    return isHosted && line.unitPriceUsd > 0 && instances > 0 ? [{ line, instances }] : [];
  });
}

interface Rated extends SteadyUse {
  readonly rate: SavingsRate;
}

function rated(terms: SavingsTerms, uses: readonly SteadyUse[]): readonly Rated[] {
  return uses.flatMap((use) => {
    const { price, unitPriceUsd } = use.line;
    const rate = terms.rateOf({ id: price.id, usd: unitPriceUsd });
    return rate === undefined || rate.paidShare >= 1 ? [] : [{ ...use, rate }];
  });
}

function roundedUsd(usd: number): number {
  return Math.round(usd * microUsdPerUsd) / microUsdPerUsd;
}

function originOf(
  terms: SavingsTerms,
  { source, asOf, mark }: SavingsRate,
  region: string,
): PriceOrigin {
  return { id: `sagemaker.savings-plan/${terms.id}`, region, source, asOf, mark };
}

function optionOf(terms: SavingsTerms, uses: readonly Rated[], region: string): SavingsOption[] {
  const [first] = uses;
  if (first === undefined) return [];
  const perHour = uses.reduce((sum, { line, instances }) => sum + instances * line.unitPriceUsd, 0);
  const promised = roundedUsd(
    uses.reduce((sum, { line, instances, rate }) => {
      return sum + instances * line.unitPriceUsd * rate.paidShare;
    }, 0),
  );
  const onDemand = roundedUsd(perHour * hoursPerMonth);
  const monthly = roundedUsd(promised * hoursPerMonth);
  const saving = roundedUsd(onDemand - monthly);
  const paysFrom = Number((promised / perHour).toFixed(6));
  const upfront = promised * hoursPerYear * terms.years * (paidAhead[terms.payment] ?? 0);
  const { years, payment } = terms;
  return [
    {
      id: terms.id,
      service: 'savings-plan',
      years,
      payment,
      commitmentUsdPerHour: promised,
      upfrontUsd: roundedUsd(upfront),
      onDemandMonthlyUsd: onDemand,
      monthlyUsd: monthly,
      monthlySavingUsd: saving,
      paysFromUtilisation: paysFrom,
      covers: uses.map(({ line }) => line.id),
      statement: say('savings-option', { years, payment, perHour: promised, saving, paysFrom }),
      price: originOf(terms, first.rate, region),
    },
  ];
}

/** Every savings plan that this bill could be promised to, with its amounts. */
export function savingsOptions(
  lines: readonly CostLine[],
  market: Market,
): readonly SavingsOption[] {
  const uses = steadyUse(lines);
  return market
    .savingsTerms()
    .flatMap((terms) => optionOf(terms, rated(terms, uses), market.region));
}

/** What a chosen savings plan takes off the bill, as lines of their own. */
export function savingsLines(
  lines: readonly CostLine[],
  market: Market,
  id: string,
): readonly CostLine[] {
  const terms = market.savingsTerms().find((one) => one.id === id);
  if (terms === undefined) return [];
  const { years, payment } = terms;
  return rated(terms, steadyUse(lines)).map(({ line, instances, rate }, index) => {
    const hours = instances * hoursPerMonth;
    const off = -roundedUsd(line.unitPriceUsd * (1 - rate.paidShare));
    const amount = roundedUsd(hours * off);
    return {
      id: `commitment.${index + 1}`,
      stage: 'commitment',
      service: 'savings-plan',
      item: say('cost-savings-plan', { years, payment }),
      quantity: { low: hours, expected: hours, high: hours },
      unit: 'instance-hour',
      unitPriceUsd: off,
      amount: { low: amount, expected: amount, high: amount },
      assumptions: [
        say('formula-always-on', { instances, hours: hoursPerMonth }),
        say('formula-savings-plan', { paidShare: rate.paidShare, hourly: line.unitPriceUsd }),
      ],
      price: originOf(terms, rate, market.region),
    };
  });
}
