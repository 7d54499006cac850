import { z } from 'zod';
import { quantityField } from '#needs/quantity-field.ts';
import {
  cadences,
  dataFormats,
  dataSources,
  modalities,
  readers,
  sensitivities,
} from '#needs/vocabulary.ts';

/** The data: where it is, what it looks like, how it grows, who may see it. */
export const dataNeeds = z.strictObject({
  location: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'File, folder (relative to this file) or s3:// prefix with the data.' }),
  ignore: z
    .array(z.string())
    .optional()
    .meta({ description: 'Columns that must not be learned from.' }),
  sources: z
    .array(z.enum(dataSources))
    .optional()
    .meta({ description: 'Where the data comes from.' }),
  sourceCount: quantityField(
    'count',
    'How many different sources have to be brought together.',
  ).optional(),
  formats: z.array(z.enum(dataFormats)).optional(),
  modality: z
    .enum(modalities)
    .optional()
    .meta({ description: 'Derived from the task when absent.' }),
  rows: quantityField('count', 'Rows, images or documents today.').optional(),
  columns: quantityField('count', 'Columns of a table.').optional(),
  size: quantityField('size', 'Size of all the data today.').optional(),
  sizeIn12Months: quantityField('size', 'Size expected in twelve months.').optional(),
  fileSize: quantityField('size', 'Typical size of one file.').optional(),
  cadence: z.enum(cadences).optional().meta({ description: 'How often new data arrives.' }),
  sensitivity: z.array(z.enum(sensitivities)).optional(),
  readers: z
    .array(z.enum(readers))
    .optional()
    .meta({ description: 'Engines that read the same data.' }),
  readingTeams: quantityField(
    'count',
    'Teams or accounts with different rights on the data.',
  ).optional(),
});
