import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import { monitorings, retrainingTriggers } from '#needs/vocabulary.ts';

/** What happens after the first deployment. */
export const operationsNeeds = z.strictObject({
  monitoring: z.array(z.enum(monitorings)).optional(),
  labelDelay: quantityField(
    'duration',
    'Time until the truth about a prediction is known.',
  ).optional(),
  retraining: z.enum(retrainingTriggers).optional(),
  audit: z
    .boolean()
    .optional()
    .meta({ description: 'Who trained and approved what must be provable.' }),
  fairness: z
    .boolean()
    .optional()
    .meta({ description: 'Groups of people must be treated alike, provably.' }),
  approvals: z
    .boolean()
    .optional()
    .meta({ description: 'A person approves before a model goes live.' }),
});
