import { z } from 'zod';
import { axisUnits } from '#advice/plan.ts';
import {
  configuration,
  decisionId,
  priceOrigin,
  quotedPrice,
  serviceId,
  serviceOrNone,
  statement,
  usdRange,
} from '#advice/plan-schema/parts.ts';

const costLine = z
  .strictObject({
    id: z.string(),
    stage: decisionId,
    service: serviceId,
    item: statement,
    quantity: usdRange,
    unit: z.string(),
    unitPriceUsd: z.number(),
    amount: usdRange.meta({ description: 'quantity x unit price, to the micro-dollar' }),
    assumptions: z.array(statement).min(1),
    price: priceOrigin,
  })
  .meta({ id: 'CostLine' });

const crossing = z.strictObject({
  x: z.number(),
  usd: z.number(),
  kind: z.enum(['equal', 'step']),
  cheaperBelow: z.string(),
  cheaperAbove: z.string(),
  statement,
});

const breakEven = z
  .strictObject({
    id: z.string(),
    field: z.string().meta({ description: 'Path in the need of what moves along the x axis.' }),
    axis: z.strictObject({ name: statement, unit: z.enum(axisUnits), scale: z.number() }),
    here: z.number().optional().meta({ description: 'Where the plan stands on the x axis.' }),
    value: z.number().optional().meta({ description: 'The first crossing.' }),
    statement,
    series: z
      .array(
        z.strictObject({
          id: z.string(),
          name: statement,
          formula: statement,
          points: z.array(z.strictObject({ x: z.number(), usd: z.number() })).min(2),
        }),
      )
      .min(2),
    crossings: z.array(crossing),
    assumptions: z.array(statement),
    prices: z.array(quotedPrice).min(1),
  })
  .meta({ id: 'BreakEven' });

const savingsOption = z
  .strictObject({
    id: z.string(),
    service: z.literal('savings-plan'),
    years: z.number(),
    payment: z.string(),
    commitmentUsdPerHour: z.number(),
    upfrontUsd: z.number(),
    onDemandMonthlyUsd: z.number(),
    monthlyUsd: z.number(),
    monthlySavingUsd: z.number(),
    paysFromUtilisation: z.number(),
    covers: z.array(z.string()).meta({ description: 'Ids of cost lines.' }),
    statement,
    price: priceOrigin,
  })
  .meta({ id: 'SavingsOption' });

const budgetChange = z
  .strictObject({
    decisions: z.array(
      z.strictObject({
        id: decisionId,
        from: serviceOrNone,
        to: serviceOrNone,
        configuration,
      }),
    ),
    monthlyUsd: z.number(),
    savingUsd: z.number(),
    effortHoursPerMonth: z.number(),
    latencySeconds: z.number(),
  })
  .meta({ id: 'BudgetChange' });

export const planCostSchema = z.strictObject({
  currency: z.literal('USD'),
  region: z.string(),
  monthly: usdRange,
  lines: z.array(costLine),
  notPriced: z.array(z.strictObject({ stage: decisionId, service: serviceId, statement })),
  breakEvens: z.array(breakEven),
  savingsPlans: z.array(savingsOption),
  budget: z
    .strictObject({
      limitUsd: z.number(),
      expectedUsd: z.number(),
      overUsd: z.number(),
      change: budgetChange.optional(),
      least: budgetChange,
      promise: z.string().optional(),
      statement,
    })
    .optional(),
  prices: z.strictObject({
    origin: z.enum(['shipped', 'refreshed']),
    asOf: z.string(),
    readAt: z.string().optional(),
    from: z.string().optional(),
    files: z.number().optional(),
    statement,
  }),
  pricesAsOf: z.string(),
});
