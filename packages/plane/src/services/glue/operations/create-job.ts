import { isDeepStrictEqual } from 'node:util';
import type { CreateJobRequest, CreateJobResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkJob } from '../check-job.ts';
import { withJobDefaults } from '../domain/job.ts';
import { invalidInput, stateRefused } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagChanges } from '../tags.ts';

/** The same request again changes nothing; another one under the same name is refused. */
export function createJob({ store, clock }: GlueParts) {
  return async (input: CreateJobRequest, { scope }: RequestContext): Promise<CreateJobResponse> => {
    const name = input.Name ?? '';
    if (name === '') throw invalidInput('Job name should not be empty.');
    checkJob(scope, input);
    const settings = withJobDefaults(input);
    const now = clock.now();
    const value = { name, settings, createdAt: now, updatedAt: now };
    const tags = tagChanges(store, scope, { kind: 'job', name, tags: input.Tags });
    if (await store.jobs.insert({ scope, path: [name], value }, tags)) return { Name: name };
    const known = store.jobs.find(scope, [name]);
    if (known !== undefined && isDeepStrictEqual(plain(known.settings), plain(settings)))
      return { Name: name };
    throw stateRefused(
      'IdempotentParameterMismatchException',
      `Job with name: ${name} already submitted with different configuration`,
    );
  };
}

/** As records keep it: without members that are undefined. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
