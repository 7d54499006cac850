import { z } from 'zod';
import { needSchema } from '#needs/need.ts';

/** JSON Schema (draft 2020-12) of `needs.yaml`, for editors: what a user writes, not what is read from it. */
export function needsJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(needSchema, { io: 'input', target: 'draft-2020-12' }),
    title: 'Slipway needs',
    description: 'What a machine-learning project needs. Only problem.task is required.',
  };
}
