import type { BreakEven, CostLine, SavingsOption } from '#advice/plan.ts';
import type { Curve } from '#cost/curve.ts';
import { say } from '#messages/statement.ts';
import { crossingsOf, drawn, type Way } from '#sensitivity/break-evens/draw.ts';

const whole = { from: 0, to: 1 };

function wayOf({ id, years, payment, monthlyUsd, commitmentUsdPerHour }: SavingsOption): Way {
  return {
    id,
    name: say('way-savings', { years, payment }),
    formula: say('curve-savings', { perHour: commitmentUsdPerHour, usd: monthlyUsd }),
    curve: () => monthlyUsd,
  };
}

/** Share of the month from which a promise costs less than paying by the hour. */
export function savingsAgainstOnDemand(
  options: readonly SavingsOption[],
  lines: readonly CostLine[],
): BreakEven | undefined {
  const [first] = options;
  if (first === undefined) return undefined;
  const usd = first.onDemandMonthlyUsd;
  const byHour: Curve = (share) => share * usd;
  const paid: Way = {
    id: 'on-demand',
    name: say('way-by-the-hour', {}),
    formula: say('curve-by-the-hour', { usd }),
    curve: byHour,
  };
  const crossings = options.flatMap((option) =>
    crossingsOf([paid, wayOf(option)], whole, ({ x }) =>
      say('crossing-savings', { years: option.years, payment: option.payment, share: x }),
    ),
  );
  const [one] = crossings;
  const covered = new Set(options.flatMap(({ covers }) => covers));
  const quotedLines = lines.filter(({ id }) => covered.has(id));
  return {
    id: 'on-demand-savings-plan',
    field: 'account.commitments',
    axis: { name: say('axis-utilisation', {}), unit: 'share', scale: 1 },
    here: 1,
    ...(one === undefined ? {} : { value: one.x }),
    statement: say('break-even-savings', {
      years: first.years,
      payment: first.payment,
      share: first.paysFromUtilisation,
    }),
    series: drawn([paid, ...options.map(wayOf)], whole),
    crossings,
    assumptions: [say('assume-savings-base', {}), say('assume-savings-final', {})],
    prices: [
      ...quotedLines.map(({ price, unit, unitPriceUsd }) => ({ ...price, unit, unitPriceUsd })),
      ...options.map(({ price, commitmentUsdPerHour }) => ({
        ...price,
        unit: 'hour',
        unitPriceUsd: commitmentUsdPerHour,
      })),
    ],
  };
}
