import type { CreateJobRequest } from '@aws-sdk/client-glue';
import type { Scope } from '@slipway/base';
import { parseRoleArn } from '../../resources/role-arn.ts';
import type { CommandName, JobSettings } from './domain/job.ts';
import { unsupportedArgument } from './domain/job-arguments.ts';
import { parseS3Uri } from './domain/s3-uri.ts';
import { invalidInput, notSupportedHere } from './errors.ts';

const commands: readonly CommandName[] = ['pythonshell', 'slipway-sql'];
const timeoutMax = 10_080;
const argumentsBytesMax = 260 * 1024;
const pythonVersions = ['3', '3.9'];

/** What the model of the API does not say of a job. */
export function checkJob(scope: Scope, request: CreateJobRequest | JobSettings): void {
  const { Command: command, Timeout: timeout } = request;
  const name = commandOf(command?.Name);
  if (parseS3Uri(command?.ScriptLocation ?? '') === undefined)
    throw invalidInput(`ScriptLocation must be an object on S3, not ${command?.ScriptLocation}.`);
  if (name === 'pythonshell' && !pythonVersions.includes(command?.PythonVersion ?? '3'))
    throw invalidInput(`PythonVersion must be one of ${pythonVersions.join(', ')}.`);
  checkCapacity(request);
  if (timeout !== undefined && (timeout < 1 || timeout > timeoutMax))
    throw invalidInput(`Timeout must be between 1 and ${timeoutMax} minutes.`);
  if (request.SecurityConfiguration !== undefined) throw notSupportedHere('SecurityConfiguration');
  roleArnOf(scope, request.Role);
  checkArguments({ ...request.DefaultArguments, ...request.NonOverridableArguments });
}

export function commandOf(name: string | undefined): CommandName {
  const known = commands.find((each) => each === name);
  if (known !== undefined) return known;
  throw notSupportedHere(
    `jobs of the command ${name}: there is no Spark here yet`,
    'Use pythonshell for a Python script or slipway-sql for a script in SQL.',
  );
}

export function checkArguments(args: Readonly<Record<string, string>>): void {
  const wrong = unsupportedArgument(args);
  if (wrong !== undefined)
    throw notSupportedHere(
      `the job parameter ${wrong}`,
      wrong === '--additional-python-modules'
        ? 'Jobs find boto3, pandas, pyarrow, duckdb and psycopg2; pure Python comes with --extra-py-files.'
        : undefined,
    );
  if (Buffer.byteLength(JSON.stringify(args)) > argumentsBytesMax)
    throw invalidInput('The arguments of a job may have 260 KB together.');
}

/** A job's role is given by its name or its ARN. */
export function roleArnOf(scope: Scope, role = ''): string {
  const arn = role.startsWith('arn:') ? role : `arn:aws:iam::${scope.accountId}:role/${role}`;
  if (parseRoleArn(arn)?.accountId === scope.accountId) return arn;
  throw invalidInput(
    `Role ${role} is not the name or the ARN of a role of the account ${scope.accountId}.`,
  );
}

/** A Python shell job runs on a sixteenth of a unit or on one, and knows no workers. */
function checkCapacity({ MaxCapacity, WorkerType, NumberOfWorkers }: JobSettings): void {
  if (WorkerType !== undefined || NumberOfWorkers !== undefined)
    throw invalidInput('WorkerType and NumberOfWorkers are for Spark jobs; give MaxCapacity.');
  if (MaxCapacity !== undefined && MaxCapacity !== 0.0625 && MaxCapacity !== 1)
    throw invalidInput('MaxCapacity must be 0.0625 or 1.');
}
