import type { Scope } from '@slipway/base';
import type { LakeDecision, LakeRequest } from '#ports/lake-permissions.ts';
import { identityOf } from './caller.ts';
import type { LakeParts } from './needs.ts';

/** Every decision about data, as AWS would show it in CloudTrail; there is no trail here. */
export const decisionStream = { group: '/slipway/lakeformation', stream: 'decisions' } as const;

export interface Noted {
  readonly request: LakeRequest & { readonly api: string };
  readonly decision: LakeDecision;
}

/** Resolves when the note would survive a crash: what is not noted is not allowed either. */
export async function noteDecision(
  { logs, clock, catalog }: Pick<LakeParts, 'logs' | 'clock' | 'catalog'>,
  scope: Scope,
  { request, decision }: Noted,
): Promise<void> {
  const { database, table } = request.object;
  const timestamp = clock.now();
  const columns =
    decision.kind === 'columns' && table !== undefined
      ? catalog.table(scope, database, table)?.columns.filter(decision.sees)
      : undefined;
  const note = {
    eventTime: new Date(timestamp).toISOString(),
    api: request.api,
    principal: identityOf(request.principal),
    session: request.principal.arn,
    database,
    table,
    permission: request.permission,
    decision: decision.kind === 'denied' ? 'DENIED' : 'ALLOWED',
    decidedBy:
      decision.kind === 'allowed' && !decision.isGoverned
        ? 'IAM_ALLOWED_PRINCIPALS'
        : 'LAKE_FORMATION',
    columns,
  };
  await logs.append(scope, decisionStream, [{ timestamp, message: JSON.stringify(note) }]);
}
