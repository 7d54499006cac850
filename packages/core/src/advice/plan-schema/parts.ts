import { z } from 'zod';
import { decisionIds } from '#advice/plan.ts';
import { serviceIds } from '#catalog/service-id.ts';

/** The parts that several sections of `plan.json` share. Objects are closed: a field that is not described is a mistake. */
export const decisionId = z
  .enum(decisionIds)
  .meta({ description: 'The question that is answered.' });
export const serviceId = z.enum(serviceIds).meta({ description: 'Stable name of a service.' });
export const serviceOrNone = z.union([serviceId, z.literal('none')]);

export const statement = z
  .strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Statement', description: 'A sentence as code and parameters; a language says it.' });

export const usdRange = z
  .strictObject({ low: z.number(), expected: z.number(), high: z.number() })
  .meta({ id: 'Range', description: 'The low end, the middle and the high end of the need.' });

export const factReference = z
  .strictObject({ id: z.string(), source: z.string(), asOf: z.string() })
  .meta({
    id: 'Fact',
    description: 'A fact of the catalog, with its page and the day of reading.',
  });

export const reason = z
  .strictObject({
    rule: z.string(),
    statement,
    needs: z.array(z.string()).meta({ description: 'Paths in the need that decided it.' }),
    facts: z.array(factReference),
    basis: z.enum(['stated', 'heuristic', 'computed']),
  })
  .meta({ id: 'Reason' });

export const configuration = z
  .record(
    z.string(),
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.string()),
      z.record(z.string(), z.string()),
    ]),
  )
  .meta({ id: 'Configuration', description: 'Settings by name, units last in the name.' });

const originShape = {
  id: z.string(),
  region: z.string(),
  source: z.string(),
  asOf: z.string(),
  mark: z.enum(['list', 'estimated', 'unverified', 'other-region']),
};
export const priceOrigin = z.strictObject(originShape).meta({ id: 'PriceOrigin' });
export const quotedPrice = z
  .strictObject({ ...originShape, unit: z.string(), unitPriceUsd: z.number() })
  .meta({ id: 'QuotedPrice' });
