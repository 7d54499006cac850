import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Larger models than this take too long to be loaded while a caller waits. */
const loadableBytes = 2e9;
/** Callers who wait longer than this do not wait on the line. */
const patienceSeconds = 60;

/** A container shared by models shows each of them to all, and loads them while somebody waits. */
export const sharesContainer: Constraint = {
  id: 'SE-12 shared container',
  reads: ['deployment.tenants', 'deployment.modelMemory', 'deployment.latency'],
  basis: 'heuristic',
  check(option, { need, workload }) {
    if (option.service !== 'endpoint-multi-model' || modelsServed(need) < 2) return undefined;
    const facts = page('endpoint-multi-model', 'shared');
    if ((need.deployment?.tenants?.high ?? 1) >= 2)
      return { statement: say('tenants-share-container', {}), facts };
    const bytes = workload.serving.modelMemoryBytes.expected;
    const waits = (need.deployment?.latency?.low ?? 0) < patienceSeconds;
    return waits && bytes > loadableBytes
      ? { statement: say('loads-too-slowly', { bytes }), facts }
      : undefined;
  },
};
