import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Aws } from '#aws/connect.ts';
import { UndoList } from '#aws/undo-list.ts';
import type { StepEvidence } from '#evidence.ts';
import type { RehearsalRequest } from '#request.ts';

/** What every rehearsal knows of the account in which it works. */
export interface Run {
  readonly aws: Aws;
  readonly undo: UndoList;
  readonly accountId: string;
  readonly roleArn: string;
  readonly bucket: string;
  /** Longest pause between two looks at a job, in milliseconds. */
  readonly maxDelayMs: number;
  readonly timings: StepEvidence[];
}

/** A local job lasts a second or two; AWS's describe calls are rate-limited and its jobs last minutes. */
const MAX_DELAY_LOCAL_MS = 400;
const MAX_DELAY_AWS_MS = 10_000;

/** Finds out whose account this is and names what will be made in it. */
export async function openRun(
  { connection, roleArn }: Pick<RehearsalRequest, 'connection' | 'roleArn'>,
  aws: Aws,
  signal: AbortSignal,
): Promise<Run> {
  const identity = await aws.sts.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
  const accountId = identity.Account ?? '000000000000';
  return {
    aws,
    undo: new UndoList(),
    accountId,
    roleArn: roleArn ?? `arn:aws:iam::${accountId}:role/slipway-rehearsal`,
    bucket: `slipway-rehearsal-${accountId}-${connection.region}`,
    maxDelayMs: connection.endpointUrl === undefined ? MAX_DELAY_AWS_MS : MAX_DELAY_LOCAL_MS,
    timings: [],
  };
}
