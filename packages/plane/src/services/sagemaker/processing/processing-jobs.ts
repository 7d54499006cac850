import { arnOf } from '../domain/arn.ts';
import { alreadyExists } from '../errors.ts';
import { parseTags } from '../tags.ts';
import { checkProcessingRequest } from './check-processing-request.ts';
import { withProcessingDefaults } from './domain/processing-defaults.ts';
import { isEnded, newProcessingJob, requestStop } from './domain/processing-job.ts';
import type { ProcessingNeeds } from './needs.ts';
import type { ProcessingJobs } from './port.ts';
import type { ProcessingRunner } from './work/processing-runner.ts';

/** The port on the records and the runner; CreateProcessingJob goes through it too. */
export function processingJobs(needs: ProcessingNeeds, runner: ProcessingRunner): ProcessingJobs {
  const { jobs, ids, clock } = needs;
  return {
    async create(scope, input, origin = {}) {
      const name = input.ProcessingJobName ?? '';
      checkProcessingRequest(input);
      const tags = parseTags(input.Tags);
      const job = newProcessingJob(withProcessingDefaults(input), origin, {
        runId: ids.uuid(),
        now: clock.now(),
      });
      const isNew = await jobs.insert({ scope, name, value: job }, tags);
      if (!isNew) {
        const arn = arnOf({ scope, kind: 'processing-job', name });
        throw alreadyExists('processing-job', { name, arn });
      }
      runner.run(scope, name);
    },
    find: (scope, name) => jobs.find(scope, name),
    async stop(scope, name) {
      const stopping = await jobs.update(scope, name, (job) =>
        isEnded(job) || job.status === 'Stopping' ? undefined : requestStop(job, clock.now()),
      );
      if (stopping !== undefined && !isEnded(stopping)) await runner.stop(scope, name);
    },
  };
}
