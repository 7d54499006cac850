import { parseNeed, serviceIds } from '@slipway/core';
import { z } from 'zod';

/** Stages that a case may speak of; `plan` is the whole plan, whatever stage holds the service. */
const places = [
  'plan',
  'prepare',
  'store',
  'govern',
  'train',
  'tune',
  'debug',
  'deploy',
  'monitor',
  'operate',
  'cost',
] as const;

/**
 * Ids that the plan format promises, held by the catalog or not. A case may expect them before the
 * catalog has them: it is missed until then.
 */
const promisedIds = [
  'glue-data-quality',
  'databrew',
  'emr-serverless',
  'jumpstart',
  'canvas',
  'hyperpod',
  'warm-pool',
  'training-plan',
  'mlflow',
  'endpoint-multi-model',
  'inference-components',
  'mwaa',
  'feature-store',
  'bedrock',
  'comprehend',
  'rekognition',
  'rekognition-custom-labels',
  'personalize',
  'textract',
  'redshift-ml',
];

const knownIds = new Set<string>([...serviceIds, ...promisedIds]);
const serviceId = z.string().refine((id) => knownIds.has(id), { error: 'is no service id' });
const oneOf = z.array(serviceId).min(1);

/** One expectation: a place and the ids of which one has to be chosen there. */
const must = z
  .partialRecord(z.enum(places), oneOf)
  .refine((entry) => Object.keys(entry).length === 1, { error: 'names exactly one place' });

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** The public page that the expected answer comes from. */
  url: z.url({ protocol: /^https?$/ }),
  /** Day on which the page was read. */
  asOf: z.iso.date(),
  /** What the page says, in one sentence of ours. */
  says: z.string().min(1),
  tags: z.array(z.string()).min(1),
  need: z.record(z.string(), z.unknown()),
  must: z.array(must).default([]),
  mustNot: z.array(serviceId).default([]),
  /** Ids of conflicts that the plan has to show. */
  conflicts: z.array(z.string()).default([]),
  /** Fields that the plan has to ask about. */
  questions: z.array(z.string()).default([]),
  /** Regions of which the plan has to use one. */
  regions: z.array(z.string()).default([]),
});

export const themeSchema = z.strictObject({ cases: z.array(caseSchema).min(1) });

export type AdvisorCase = z.output<typeof caseSchema>;
export type Expectation = AdvisorCase['must'][number];

/** The case's need as the advisor reads it, or what is wrong with it. */
export function needOf({ need }: AdvisorCase): ReturnType<typeof parseNeed> {
  return parseNeed(JSON.stringify(need));
}

/** What a case expects, counted: a case without any would always be right. */
export function expectationsOf(advisorCase: AdvisorCase): number {
  const { must, mustNot, conflicts, questions, regions } = advisorCase;
  return (
    must.length +
    mustNot.length +
    conflicts.length +
    questions.length +
    (regions.length > 0 ? 1 : 0)
  );
}
