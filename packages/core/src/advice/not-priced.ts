import type { Option } from '#advice/option.ts';
import type { UnpricedPart } from '#advice/plan.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { say } from '#messages/statement.ts';
import type { Solution } from '#solve/solve.ts';

/** Services with a meter of their own that the price book has no price of. A test holds the list complete. */
export const unpricedServices: ReadonlySet<ServiceId> = new Set([
  'bedrock',
  'personalize',
  'redshift-ml',
  'fraud-detector',
  'training-plan',
]);

/** Airflow by the task has another meter than Airflow by the hour, and only that one is in the book. */
function isUnpriced({ service, configuration }: Option): boolean {
  const isByTask = service === 'mwaa' && configuration['variant'] === 'serverless';
  return service !== 'none' && (unpricedServices.has(service) || isByTask);
}

/** Chosen services whose bill comes on top of the plan's. */
export function notPriced({ clusters }: Solution): readonly UnpricedPart[] {
  const chosen = clusters.flatMap(({ best }) => [...(best?.selection.values() ?? [])]);
  return chosen
    .filter(isUnpriced)
    .flatMap(({ decision, service }) =>
      service === 'none'
        ? []
        : [{ stage: decision, service, statement: say('not-priced', { service }) }],
    );
}
