import { z } from 'zod';
import { accountNeeds, constraintNeeds, teamNeeds } from '#needs/account-needs.ts';
import { dataNeeds } from '#needs/data-needs.ts';
import { deploymentNeeds } from '#needs/deployment-needs.ts';
import { operationsNeeds } from '#needs/operations-needs.ts';
import { problemNeeds } from '#needs/problem-needs.ts';
import { trainingNeeds } from '#needs/training-needs.ts';
import { preferences } from '#needs/vocabulary.ts';

/** A project's need, as a user writes it in `needs.yaml`. Unknown stays unknown: absent, never a default. */
export const needSchema = z.strictObject({
  name: z.string().min(1).max(100).optional().meta({ description: 'Name of the project.' }),
  problem: problemNeeds,
  data: dataNeeds.optional(),
  training: trainingNeeds.optional(),
  deployment: deploymentNeeds.optional(),
  operations: operationsNeeds.optional(),
  team: teamNeeds.optional(),
  account: accountNeeds.optional(),
  constraints: constraintNeeds.optional(),
  prefer: z
    .enum(preferences)
    .optional()
    .meta({ description: 'What counts most when options are ranked.' }),
});

/** A checked need; every quantity is a range in base units (see `Quantity`). */
export type Need = z.output<typeof needSchema>;
