import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import { timesAMonth } from '#advice/times-a-month.ts';
import { jobHours } from '#cost/job-hours.ts';
import { say } from '#messages/statement.ts';
import { type InstanceOffer, isPlainCpu } from '#prices/instance-offers.ts';

/** One comparison of a day's data with the data of the training. An estimate. */
const checkSeconds = exactly(360);

function monitor(
  situation: Situation,
  offer: InstanceOffer,
  service: 'model-monitor' | 'slipway-monitor',
): Option {
  const runs = timesAMonth('daily');
  return plainOption('monitoring', service, {
    configuration: {
      watches: situation.need.operations?.monitoring ?? ['data-drift'],
      schedule: 'daily',
      instanceType: offer.type,
      retentionDays: 30,
    },
    costs: () => [
      {
        service,
        item: say('cost-monitoring', { type: offer.type }),
        quantity: jobHours({ perMonth: runs, seconds: checkSeconds, instances: 1 }),
        price: offer.price,
        assumptions: [say('formula-runs', { runs, seconds: checkSeconds.expected })],
      },
    ],
  });
}

function options(situation: Situation): readonly Option[] {
  const offer = situation.market.offers('processing').find(isPlainCpu);
  if (offer === undefined) return [];
  return [monitor(situation, offer, 'model-monitor'), monitor(situation, offer, 'slipway-monitor')];
}

/** Who notices that the world has moved away from the training data. */
export const monitoring: Decision = {
  id: 'monitoring',
  stage: 'monitor',
  cluster: 'serving',
  options,
};
