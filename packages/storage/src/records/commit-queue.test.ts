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

it('acknowledges a commit when a sync that began behind it is done; few syncs run at a time, and late ones are shared', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const done: string[] = [];
  const commits: Promise<unknown>[] = [];
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    commits.push(queue.commit([put(key)]).then(() => done.push(key)));
    await turns(3);
  }
  expect({ done, syncs: gates.length }).toEqual({ done: [], syncs: 3 });
  gates[0]?.resolve();
  await turns(3);
  expect({ done, syncs: gates.length }).toEqual({ done: ['a'], syncs: 4 });
  for (const gate of gates) gate.resolve();
  await Promise.all(commits);
  expect({ done, syncs: gates.length }).toEqual({ done: ['a', 'b', 'c', 'd', 'e'], syncs: 4 });
});

it('acknowledges in order: what was synced early waits for what came before it', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const done: string[] = [];
  const first = queue.commit([put('first')]).then(() => done.push('first'));
  await turns(3);
  const second = queue.commit([put('second')]).then(() => done.push('second'));
  await turns(3);
  gates[1]?.resolve();
  await turns(3);
  expect(done).toEqual([]);
  gates[0]?.resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
});

it('takes the word of a sync back when the one before it fails', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const commits = [queue.commit([put('lost')])];
  await turns(3);
  commits.push(queue.commit([put('synced')]));
  await turns(3);
  gates[1]?.resolve();
  gates[0]?.reject(new TypeError('the disk is gone'));
  const outcomes = await Promise.allSettled(commits);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
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

it('rejects what was applied while the syncs failed, and does not ask the disk again', async () => {
  const { gates, sync } = gatedSyncs();
  const queue = new CommitQueue({ apply: (batch) => batch.map(() => undefined), sync });
  const lost: Promise<void>[] = [];
  for (const key of ['a', 'b', 'c', 'behind them']) {
    lost.push(queue.commit([put(key)]));
    await turns(3);
  }
  for (const gate of gates) gate.reject(new TypeError('the disk is gone'));
  const outcomes = await Promise.allSettled(lost);
  expect(outcomes.map(({ status }) => status)).toEqual(lost.map(() => 'rejected'));
  expect(gates).toHaveLength(3);
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
