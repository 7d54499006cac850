import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import { cadences, deploymentModes, trafficShapes } from '#needs/vocabulary.ts';

const traffic = z.strictObject({
  mean: quantityField('rate', 'Average requests over a whole month.').optional(),
  peak: quantityField('rate', 'Requests at the busiest moment.').optional(),
  idleShare: quantityField('ratio', 'Share of the time without any request.').optional(),
  shape: z.enum(trafficShapes).optional(),
});

const batch = z.strictObject({
  cadence: z.enum(cadences).optional().meta({ description: 'How often a batch is scored.' }),
  records: quantityField('count', 'Records in one batch.').optional(),
  size: quantityField('size', 'Size of one batch.').optional(),
});

/** How the predictions are used. */
export const deploymentNeeds = z.strictObject({
  modes: z.array(z.enum(deploymentModes)).min(1).optional(),
  latency: quantityField(
    'duration',
    'Time within which 99 % of the answers must arrive.',
  ).optional(),
  payload: quantityField('size', 'Size of one request.').optional(),
  processingTime: quantityField('duration', 'Time that the model works on one request.').optional(),
  modelMemory: quantityField('size', 'Memory that the loaded model needs.').optional(),
  gpu: z.boolean().optional().meta({ description: 'Answering needs a GPU.' }),
  traffic: traffic.optional(),
  batch: batch.optional(),
  availability: quantityField(
    'ratio',
    'Share of the time that the service must answer.',
  ).optional(),
  models: quantityField('count', 'Models served at the same time.').optional(),
  tenants: quantityField('count', 'Customers or units that must not see each other.').optional(),
  variants: z
    .boolean()
    .optional()
    .meta({ description: 'Several variants share the traffic (A/B).' }),
  vpcOnly: z
    .boolean()
    .optional()
    .meta({ description: 'The service must be reachable in the VPC only.' }),
  networkIsolation: z
    .boolean()
    .optional()
    .meta({ description: 'Containers must not reach any network.' }),
});
