import type { Log } from '@slipway/base';

/** What one line of the request log says; filled as the request goes through the stages. */
export interface RequestRecord {
  readonly requestId: string;
  readonly startedAt: number;
  service: string | undefined;
  operation: string | undefined;
  principal: string | undefined;
  region: string | undefined;
  status: number;
  code: string | undefined;
  bytesOut: number;
}

const notImplemented = 501;

/** One wide line for each request. Answers are `info`, refusals too; our own failures are `error`. */
export function recordRequest(log: Log, record: RequestRecord, now: number): void {
  const { startedAt, ...fields } = record;
  const ms = Math.round((now - startedAt) * 1000) / 1000;
  const line = { ...fields, ms };
  const isOurs = record.status >= 500 && record.status !== notImplemented;
  if (isOurs || record.code === 'BrokenAnswer') log.error('request.failed', line);
  else if (record.code === 'ClientDisconnected') log.info('request.abandoned', line);
  else if (record.code !== undefined) log.info('request.refused', line);
  else log.info('request.answered', line);
}

export function newRecord(requestId: string, startedAt: number): RequestRecord {
  return {
    requestId,
    startedAt,
    service: undefined,
    operation: undefined,
    principal: undefined,
    region: undefined,
    status: 0,
    code: undefined,
    bytesOut: 0,
  };
}
