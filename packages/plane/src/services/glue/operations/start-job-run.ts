import type { StartJobRunRequest, StartJobRunResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkArguments, commandOf, roleArnOf } from '../check-job.ts';
import { mergedArguments } from '../domain/job-arguments.ts';
import { isEnded, type JobRun } from '../domain/job-run.ts';
import { entityNotFound, invalidInput, notSupportedHere, stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import type { JobRunner } from '../work/job-runner.ts';

export function startJobRun(parts: GlueParts, runner: JobRunner) {
  const { store, clock, ids } = parts;
  return async (
    input: StartJobRunRequest,
    { scope }: RequestContext,
  ): Promise<StartJobRunResponse> => {
    const name = input.JobName ?? '';
    const job = store.jobs.find(scope, [name]);
    if (job === undefined) throw entityNotFound('Failed to start job run due to missing metadata');
    const { settings } = job;
    refuseOverrides(input);
    const given = input.Arguments ?? {};
    const args = mergedArguments({
      defaults: settings.DefaultArguments,
      given,
      fixed: settings.NonOverridableArguments,
    });
    checkArguments(args);
    const limit = settings.ExecutionProperty?.MaxConcurrentRuns ?? 1;
    const active = store.runs.list(scope, [name]).filter((run) => !isEnded(run));
    if (active.length >= limit)
      throw stateRefused('ConcurrentRunsExceededException', `Concurrent runs exceeded for ${name}`);
    const now = clock.now();
    const run: JobRun = {
      id: `jr_${(ids.uuid() + ids.uuid()).replaceAll('-', '')}`,
      attempt: 0,
      retriesLeft: settings.MaxRetries ?? 0,
      jobName: name,
      command: commandOf(settings.Command?.Name),
      script: settings.Command?.ScriptLocation ?? '',
      roleArn: roleArnOf(scope, settings.Role),
      args,
      givenArgs: given,
      timeoutMinutes: input.Timeout ?? settings.Timeout ?? 2880,
      maxCapacity: input.MaxCapacity ?? settings.MaxCapacity ?? 0.0625,
      ...(settings.GlueVersion !== undefined && { glueVersion: settings.GlueVersion }),
      state: 'STARTING',
      phase: 'prepare',
      isStopWanted: false,
      startedAt: now,
      modifiedAt: now,
    };
    await store.runs.put({ scope, path: [name, run.id], value: run });
    runner.run(scope, run);
    return { JobRunId: run.id };
  };
}

function refuseOverrides(input: StartJobRunRequest): void {
  if (input.WorkerType !== undefined || input.NumberOfWorkers !== undefined)
    throw invalidInput('WorkerType and NumberOfWorkers are for Spark jobs; give MaxCapacity.');
  if (input.SecurityConfiguration !== undefined) throw notSupportedHere('SecurityConfiguration');
  if (input.JobRunId !== undefined)
    throw notSupportedHere('JobRunId, which runs an earlier run again');
}
