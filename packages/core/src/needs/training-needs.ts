import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import { cadences, frameworks } from '#needs/vocabulary.ts';

/** How the model is trained, how often, and under which pressure. */
export const trainingNeeds = z.strictObject({
  cadence: z
    .enum(cadences)
    .optional()
    .meta({ description: 'How often the model is trained again.' }),
  duration: quantityField('duration', 'Expected length of one training run.').optional(),
  deadlineSlack: quantityField(
    'count',
    'Time until the result is needed, as a multiple of the length of a run.',
  ).optional(),
  interruptible: z
    .boolean()
    .optional()
    .meta({ description: 'A run may be interrupted and go on later.' }),
  checkpoints: z.boolean().optional().meta({ description: 'The training saves checkpoints.' }),
  framework: z.enum(frameworks).optional(),
  gpu: z.boolean().optional().meta({ description: 'The training needs a GPU.' }),
  memoryPerGpu: quantityField(
    'size',
    'GPU memory that the model and its activations need.',
  ).optional(),
  distributed: z.boolean().optional().meta({ description: 'One run uses several machines.' }),
  tuning: z
    .boolean()
    .optional()
    .meta({ description: 'Search for better hyperparameters automatically.' }),
  hostControl: z
    .boolean()
    .optional()
    .meta({ description: 'Own kernel, driver, licence server or a machine that stays is needed.' }),
});
