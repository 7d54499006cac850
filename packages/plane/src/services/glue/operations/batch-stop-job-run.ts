import type {
  BatchStopJobRunError,
  BatchStopJobRunRequest,
  BatchStopJobRunResponse,
  BatchStopJobRunSuccessfulSubmission,
} from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { isEnded } from '../domain/job-run.ts';
import type { GlueParts } from '../needs.ts';
import type { JobRunner } from '../work/job-runner.ts';

export function batchStopJobRun({ store, clock }: GlueParts, runner: JobRunner) {
  return async (
    { JobName: name = '', JobRunIds: ids = [] }: BatchStopJobRunRequest,
    { scope }: RequestContext,
  ): Promise<BatchStopJobRunResponse> => {
    const SuccessfulSubmissions: BatchStopJobRunSuccessfulSubmission[] = [];
    const Errors: BatchStopJobRunError[] = [];
    for (const id of ids) {
      const fail = (ErrorCode: string, ErrorMessage: string) =>
        void Errors.push({ JobName: name, JobRunId: id, ErrorDetail: { ErrorCode, ErrorMessage } });
      const run = store.runs.find(scope, [name, id]);
      if (run === undefined) fail('EntityNotFoundException', `Job run ${id} not found.`);
      else if (isEnded(run)) fail('InvalidInputException', `Job run ${id} has ended already.`);
      else {
        const modifiedAt = clock.now();
        await store.runs.update({ scope, path: [name, id] }, (current) =>
          isEnded(current)
            ? undefined
            : { ...current, isStopWanted: true, state: 'STOPPING', modifiedAt },
        );
        await runner.stop(scope, run);
        SuccessfulSubmissions.push({ JobName: name, JobRunId: id });
      }
    }
    return { SuccessfulSubmissions, Errors };
  };
}
