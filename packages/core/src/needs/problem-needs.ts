import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import { interpretabilities, levels, tasks } from '#needs/vocabulary.ts';

/** What is to be predicted, and how it will be judged. Only `task` is required in a whole need. */
export const problemNeeds = z.strictObject({
  task: z.enum(tasks).meta({ description: 'What the model has to do.' }),
  target: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Column that holds the answer to learn.' }),
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .meta({ description: 'Value of the target that counts as positive, for two classes.' }),
  classes: quantityField('count', 'How many classes there are.').optional(),
  metric: z
    .enum(['auc', 'accuracy', 'f1', 'logloss', 'rmse', 'mae', 'precision', 'recall', 'map', 'ndcg'])
    .optional()
    .meta({ description: 'Measure that decides which model is better.' }),
  labels: quantityField('count', 'How many labelled examples there are.').optional(),
  customisation: z.enum(levels).optional().meta({
    description:
      'How much control over the model is wanted: high means own losses or architectures.',
  }),
  interpretability: z
    .enum(interpretabilities)
    .optional()
    .meta({ description: 'Whether single predictions must be explained.' }),
});
