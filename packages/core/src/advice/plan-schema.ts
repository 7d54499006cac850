import { z } from 'zod';
import { stageKinds } from '#advice/plan.ts';
import { planCostSchema } from '#advice/plan-schema/cost.ts';
import {
  configuration,
  decisionId,
  factReference,
  reason,
  serviceId,
  statement,
  usdRange,
} from '#advice/plan-schema/parts.ts';
import { preferences, regions } from '#needs/vocabulary.ts';

const choiceShape = { service: serviceId, configuration };

const flip = z.strictObject({
  field: z.string(),
  direction: z.enum(['below', 'above', 'becomes']),
  value: z.union([z.number(), z.string(), z.boolean()]),
  effect: z.enum(['wins', 'possible']),
  statement,
});

const rejected = z
  .strictObject({
    ...choiceShape,
    verdict: z.enum(['constraint', 'outranked']),
    reasons: z.array(reason).min(1),
    monthly: usdRange.optional(),
    flip: flip.optional(),
  })
  .meta({ id: 'Rejected' });

const asked = { id: decisionId, stage: z.enum(stageKinds) };

const stage = z.strictObject({
  ...asked,
  choice: z.strictObject(choiceShape),
  reasons: z.array(reason),
  rejected: z.array(rejected),
  monthly: usdRange,
});

const open = z.strictObject({
  ...asked,
  why: z.enum(['not-needed', 'nothing-fits']),
  reasons: z.array(reason),
  rejected: z.array(rejected),
});

const paretoPoint = z.strictObject({
  id: z.string(),
  isChosen: z.boolean(),
  isOptimal: z.boolean(),
  choices: z.array(z.strictObject({ id: decisionId, service: serviceId })),
  differs: z.array(decisionId),
  monthly: usdRange,
  latencySeconds: z.number().optional(),
  effortHoursPerMonth: z.number(),
});

/** The shape of `plan.json`. Tests hold it against plans: what it does not know fails. */
export const planSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string(),
  region: z.enum(regions),
  prefer: z.enum(preferences),
  need: z
    .looseObject({ problem: z.looseObject({ task: z.string() }) })
    .meta({ description: 'The need as it was read: quantities are ranges in base units.' }),
  stages: z.array(stage),
  open: z.array(open),
  conflicts: z.array(
    z.strictObject({
      id: z.string(),
      statement,
      question: statement,
      needs: z.array(z.string()),
      facts: z.array(factReference),
    }),
  ),
  questions: z.array(z.strictObject({ field: z.string(), statement, changes: z.array(serviceId) })),
  cost: planCostSchema,
  pareto: z.array(paretoPoint),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      field: z.string(),
      value: z.number(),
      unit: z.string(),
      measuredAt: z.string(),
      how: z.enum(['measured', 'extrapolated']),
    }),
  ),
  assumptions: z.array(z.strictObject({ field: z.string(), statement })),
  sources: z.array(z.strictObject({ url: z.string(), asOf: z.string() })),
});

/** JSON Schema (draft 2020-12) of `plan.json`, for those who read plans with a program. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(planSchema, { target: 'draft-2020-12' }),
    title: 'Slipway plan',
    description: 'What slipway advise --format json writes.',
  };
}
