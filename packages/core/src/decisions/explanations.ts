import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { jobHours } from '#cost/job-hours.ts';
import { say } from '#messages/statement.ts';
import { isPlainCpu } from '#prices/instance-offers.ts';

/** One report on a sample of predictions. An estimate. */
const reportSeconds = exactly(900);

function isAsked({ need }: Situation): boolean {
  const watched = need.operations?.monitoring ?? [];
  return (
    need.operations?.fairness === true ||
    watched.includes('bias') ||
    watched.includes('explanations') ||
    need.problem.interpretability === 'required'
  );
}

function report(situation: Situation, service: 'clarify' | 'explanation-step') {
  const { workload, market } = situation;
  const offer = market.offers('processing').find(isPlainCpu);
  const runs = workload.trainingsPerMonth;
  return plainOption('explanations', service, {
    configuration: { reports: ['SHAP', 'selection rate', 'true and false positives by group'] },
    costs: () =>
      offer === undefined
        ? []
        : [
            {
              service,
              item: say('cost-explaining', { type: offer.type }),
              quantity: jobHours({ perMonth: runs, seconds: reportSeconds, instances: 1 }),
              price: offer.price,
              assumptions: [say('formula-runs', { runs, seconds: reportSeconds.expected })],
            },
          ],
  });
}

/** Who explains predictions and compares groups of people. */
export const explanations: Decision = {
  id: 'explanations',
  stage: 'monitor',
  cluster: 'explanations',
  options: (situation) =>
    isAsked(situation) ? [report(situation, 'clarify'), report(situation, 'explanation-step')] : [],
};
