import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** From here on nobody waits on the line for an answer. */
const patienceSeconds = 60;

/** A caller who waits excludes services that put their answer into a bucket. */
export const answersTheCaller: Constraint = {
  id: 'DM-02 waiting caller',
  reads: ['deployment.latency'],
  basis: 'stated',
  check(option, { need }) {
    const seconds = need.deployment?.latency?.low;
    if (seconds === undefined || seconds > patienceSeconds || option.decision !== 'real-time')
      return undefined;
    const ability = abilityOf(option, 'answersCaller');
    return ability?.value === false
      ? { statement: say('no-answer', { seconds }), facts: ability.facts }
      : undefined;
  },
};
