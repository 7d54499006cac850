import { AwsServiceError } from '@slipway/wire';

/** The refusals of EC2, with its codes and texts. Source: EC2 API reference, error codes, read 2026-11. */
export function ec2Error(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message });
}

export function invalidValue(message: string): AwsServiceError {
  return ec2Error('InvalidParameterValue', message);
}

/** A request that AWS would serve and this plane cannot honour. */
export function notSupportedHere(what: string): AwsServiceError {
  return ec2Error('UnsupportedOperation', `Slipway's local plane does not support ${what}.`);
}

export function instanceNotFound(ids: readonly string[]): AwsServiceError {
  const shown = ids.join(', ');
  return ids.length === 1
    ? ec2Error('InvalidInstanceID.NotFound', `The instance ID '${shown}' does not exist`)
    : ec2Error('InvalidInstanceID.NotFound', `The instance IDs '${shown}' do not exist`);
}

export function instanceMalformed(id: string): AwsServiceError {
  return ec2Error('InvalidInstanceID.Malformed', `Invalid id: "${id}" (expecting "i-...")`);
}

export function imageNotFound(id: string, known: string): AwsServiceError {
  return ec2Error(
    'InvalidAMIID.NotFound',
    `The image id '[${id}]' does not exist (Slipway's local plane has one image: ${known})`,
  );
}

export function incorrectState(id: string): AwsServiceError {
  return ec2Error(
    'IncorrectInstanceState',
    `The instance '${id}' is not in a state from which it can be started or stopped.`,
  );
}

/** What a request with DryRun hears that would have been served. */
export function refuseDryRun(isDryRun: boolean | undefined): void {
  if (isDryRun !== true) return;
  throw new AwsServiceError({
    code: 'DryRunOperation',
    status: 412,
    message: 'Request would have succeeded, but DryRun flag is set.',
  });
}
