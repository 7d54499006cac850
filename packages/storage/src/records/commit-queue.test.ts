import { expect, it } from 'vitest';
import { CommitQueue } from './commit-queue.ts';

const put = (key: string) => ({ kind: 'put', table: 't', key, value: 1 }) as const;
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

function gatedSyncs() {
  const gates: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    return gate.promise;
  };
  return { gates, sync };
}

it('acknowledges a commit when a sync that began behind it is done, and shares the next one', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const done: string[] = [];
  const commit = (key: string) => queue.commit([put(key)]).then(() => done.push(key));
  const first = commit('first');
  await turns(3);
  const later = [commit('second'), commit('third')];
  await turns(3);
  later.push(commit('fourth'));
  await turns(3);
  expect({ done, syncs: gates.length }).toEqual({ done: [], syncs: 1 });
  gates[0]?.resolve();
  await first;
  await turns(3);
  expect({ done, syncs: gates.length }).toEqual({ done: ['first'], syncs: 2 });
  gates[1]?.resolve();
  await Promise.all(later);
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
});

it('takes nothing more once a sync has failed', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const lost = queue.commit([put('lost')]);
  await turns(3);
  gates[0]?.reject(new TypeError('the disk is gone'));
  await expect(lost).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  const late = queue.commit([put('late')]);
  await expect(late).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(gates).toHaveLength(1);
});

it('rejects what was applied while the sync failed, and does not ask the disk again', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const lost = [queue.commit([put('lost')])];
  await turns(3);
  lost.push(queue.commit([put('behind it')]));
  await turns(3);
  gates[0]?.reject(new TypeError('the disk is gone'));
  const outcomes = await Promise.allSettled(lost);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(gates).toHaveLength(1);
});

it('goes on behind a batch of refusals alone', async () => {
  const { gates, sync } = gatedSyncs();
  const refusal = new TypeError('not as expected');
  const queue = new CommitQueue({
    apply: (batch) => batch.map(({ changes }) => (changes.length === 0 ? refusal : undefined)),
    sync,
  });
  await expect(queue.commit([])).rejects.toBe(refusal);
  const commit = queue.commit([put('a')]);
  await turns(3);
  gates[0]?.resolve();
  await commit;
});

it('lets the commits that wait for a sync finish before it closes', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const commit = queue.commit([put('a')]);
  await turns(3);
  const closed = queue.close();
  gates[0]?.resolve();
  await Promise.all([commit, closed]);
});
