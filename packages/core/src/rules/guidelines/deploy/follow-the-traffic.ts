import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Peak over mean from which following pays. */
const varyingFactor = 2;

/** Capacity follows traffic that varies; steady traffic needs no follower. */
export const followTheTraffic: Guideline = {
  id: 'AS-01 peaks',
  reads: ['deployment.traffic.mean', 'deployment.traffic.peak'],
  basis: 'heuristic',
  weigh(option, { workload }) {
    if (option.decision !== 'scaling') return undefined;
    const { meanRate, peakRate } = workload.serving;
    const varies = peakRate.expected > varyingFactor * meanRate.expected;
    if (option.service === 'autoscaling') {
      return varies
        ? {
            points: 3,
            statement: say('traffic-varies', { mean: meanRate.expected, peak: peakRate.expected }),
            facts: page('autoscaling', 'tracking'),
          }
        : undefined;
    }
    return option.service === 'fixed-capacity' && !varies
      ? { points: 2, statement: say('traffic-steady', {}) }
      : undefined;
  },
};
