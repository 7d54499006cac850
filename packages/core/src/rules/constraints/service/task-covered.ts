import { say } from '#messages/statement.ts';
import { citation, entryOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A method must know the task and the kind of data. */
export const taskCovered: Constraint = {
  id: 'PF-01 task',
  reads: ['problem.task', 'data.modality'],
  basis: 'stated',
  check(option, { need, workload }) {
    const guidance = entryOf(option)?.guidance;
    const { tasks, modalities } = guidance ?? {};
    const { task } = need.problem;
    if (tasks !== undefined && !tasks.value.includes(task)) {
      return {
        statement: say('task-not-covered', { task }),
        facts: [citation(`${option.service}.tasks`, tasks)],
      };
    }
    if (modalities === undefined || modalities.value.includes(workload.modality)) return undefined;
    const facts = [citation(`${option.service}.modalities`, modalities)];
    return { statement: say('modality-not-covered', { modality: workload.modality }), facts };
  },
};
