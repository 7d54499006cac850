import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** SageMaker API and runtime, CloudWatch Logs, ECR API and registry, STS; S3 has a free gateway endpoint. */
const interfaceEndpoints = 6;
const zones = 2;

function endpointCosts({ market }: Situation) {
  const hours = exactly(interfaceEndpoints * zones * hoursPerMonth);
  return metered(market.tiers('vpc-endpoint.interface.hour'), hours, {
    service: 'vpc',
    item: say('cost-vpc-endpoints', { endpoints: interfaceEndpoints, zones }),
    assumptions: [
      say('formula-always-on', { instances: interfaceEndpoints * zones, hours: hoursPerMonth }),
    ],
  });
}

/** Whether jobs and endpoints live in a private network. */
export const network: Decision = {
  id: 'network',
  stage: 'govern',
  cluster: 'network',
  options: (situation) => [
    plainOption('network', 'none'),
    plainOption('network', 'vpc', {
      configuration: { subnets: 'private', interfaceEndpoints, zones },
      costs: () => endpointCosts(situation),
    }),
  ],
};
