import type {
  ListCandidatesForAutoMLJobRequest,
  ListCandidatesForAutoMLJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import { objectiveValue } from '../domain/best-candidate.ts';
import { candidateView } from '../domain/candidate-view.ts';
import { getAutoMlJob } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';

export function listCandidatesForAutoMlJob({ autoMlJobs }: AutoMlNeeds) {
  return (
    input: ListCandidatesForAutoMLJobRequest,
    { scope }: RequestContext,
  ): ListCandidatesForAutoMLJobResponse => {
    const job = getAutoMlJob(autoMlJobs, scope, input.AutoMLJobName);
    const { StatusEquals: status, CandidateNameEquals: name } = input;
    const items = job.candidates
      .map((candidate) => ({
        candidate,
        name: candidate.name,
        createdAt: candidate.createdAt,
        modifiedAt: candidate.result?.endedAt ?? candidate.createdAt,
        status: candidate.result?.status ?? 'InProgress',
        objective: objectiveValue(job, candidate),
      }))
      .filter((item) => status === undefined || item.status === status)
      .filter((item) => name === undefined || item.name === name);
    const page = listByQuery(items, input, { sortBy: 'CreationTime', sortOrder: 'Ascending' });
    return {
      Candidates: page.items.map(({ candidate }) => candidateView(scope, job, candidate)),
      NextToken: page.nextToken,
    };
  };
}
