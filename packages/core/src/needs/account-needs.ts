import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import {
  closedFeatures,
  commitments,
  iacTools,
  regions,
  residencies,
  skills,
} from '#needs/vocabulary.ts';

export const teamNeeds = z.strictObject({
  skills: z.array(z.enum(skills)).optional(),
  size: quantityField('count', 'People who will run this.').optional(),
  usesLambda: z
    .boolean()
    .optional()
    .meta({ description: 'The team already runs AWS Lambda in production.' }),
});

export const accountNeeds = z.strictObject({
  usedInLast12Months: z.array(z.enum(closedFeatures)).optional().meta({
    description: 'Features, now closed to new customers, that this very account has used.',
  }),
  commitments: z.array(z.enum(commitments)).optional(),
  gpuQuota: quantityField('count', 'GPU instances that the account may run.').optional(),
});

export const constraintNeeds = z.strictObject({
  region: z.enum(regions).optional(),
  residency: z.enum(residencies).optional().meta({ description: 'Where the data may be.' }),
  budget: quantityField('money', 'Most that the system may cost in a month.').optional(),
  compliance: z.array(z.enum(['gdpr', 'hipaa', 'pci-dss', 'soc2', 'iso27001', 'hds'])).optional(),
  iac: z.enum(iacTools).optional(),
  horizon: quantityField('duration', 'How long the system will run.').optional(),
});
