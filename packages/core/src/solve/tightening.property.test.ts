import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Need } from '#needs/need.ts';
import { pinned } from '#sensitivity/lever.ts';
import { outcomeKey } from '#solve/settle.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';
import { anyNeed } from '../../test/needs.ts';
import { marketOf } from '../../test/situations.ts';

/** Every demand of a need that can only shut options out when it grows, and the need with more of it. */
const tightenings: Readonly<Record<string, (need: Need) => Need>> = {
  latency: ({ deployment, ...need }) => ({
    ...need,
    deployment: { ...deployment, latency: pinned((deployment?.latency?.low ?? 10) / 20) },
  }),
  payload: ({ deployment, ...need }) => ({
    ...need,
    deployment: { ...deployment, payload: pinned((deployment?.payload?.high ?? 1e6) * 20) },
  }),
  processingTime: ({ deployment, ...need }) => ({
    ...need,
    deployment: {
      ...deployment,
      processingTime: pinned((deployment?.processingTime?.high ?? 1) * 20),
    },
  }),
  vpcOnly: (need) => ({ ...need, deployment: { ...need.deployment, vpcOnly: true } }),
  networkIsolation: (need) => ({
    ...need,
    deployment: { ...need.deployment, networkIsolation: true },
  }),
  variants: (need) => ({ ...need, deployment: { ...need.deployment, variants: true } }),
  notInterruptible: (need) => ({ ...need, training: { ...need.training, interruptible: false } }),
  noHistory: (need) => ({ ...need, account: { ...need.account, usedInLast12Months: [] } }),
};

/** `<decision>/<service>` that some constraint excludes in every configuration, and that is possible in some. */
function openAndShut(need: Need) {
  const open = new Set<string>();
  const shut = new Set<string>();
  const { clusters } = solve(need, { marketOf, weights: weightsOf.balanced });
  for (const { decision, possible, impossible } of clusters.flatMap((one) => one.candidates)) {
    for (const { option } of possible) open.add(outcomeKey(decision.id, option.service));
    for (const { option } of impossible) shut.add(outcomeKey(decision.id, option.service));
  }
  return { open, shut: [...shut].filter((key) => !open.has(key)) };
}

test.each(Object.entries(tightenings))(
  'more %s never lets a dropped option come back',
  (_, tighten) => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const { shut } = openAndShut(need);
        const { open } = openAndShut(tighten(need));
        expect(shut.filter((key) => open.has(key))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  },
);
