import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

/** Only a Glue job can keep failing rows apart and stop. */
export const qualityInEtl: Coupling = {
  id: 'DP-09 entry point',
  reads: ['data.sources', 'data.size'],
  basis: 'stated',
  check(option, selection) {
    if (option.service !== 'glue-data-quality') return undefined;
    const prepare = selection.get('prepare')?.service;
    if (prepare === undefined || prepare === 'glue') return undefined;
    return { statement: say('quality-needs-glue', {}), facts: page('glue-data-quality', 'rules') };
  },
};
