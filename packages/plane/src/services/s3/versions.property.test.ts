import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench, textOf } from './testing/bench.ts';

const Bucket = 'bucket';
const keys = ['k', 'k/1'] as const;

type Step =
  | { readonly do: 'put' | 'delete'; readonly key: string }
  | { readonly do: 'remove'; readonly key: string; readonly at: number }
  | { readonly do: 'Enabled' | 'Suspended' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('put' as const), key: fc.constantFrom(...keys) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('delete' as const), key: fc.constantFrom(...keys) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('remove' as const),
      key: fc.constantFrom(...keys),
      at: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('Enabled' as const, 'Suspended' as const) }),
  },
);

interface Entry {
  readonly id: string;
  /** Undefined for a delete marker. */
  readonly text: string | undefined;
}

/** What S3 says in words: the versions of each key, the newest first. */
class Model {
  readonly versions = new Map<string, Entry[]>(keys.map((key) => [key, []]));
  isEnabled = false;

  of(key: string): Entry[] {
    return this.versions.get(key) ?? [];
  }

  add(key: string, entry: Entry): void {
    const kept =
      entry.id === 'null' ? this.of(key).filter(({ id }) => id !== 'null') : this.of(key);
    this.versions.set(key, [entry, ...kept]);
  }
}

interface Answer {
  readonly VersionId?: string;
}

interface World {
  readonly s3: S3Bench;
  readonly model: Model;
}

async function take({ s3, model }: World, current: Step, text: string): Promise<void> {
  switch (current.do) {
    case 'put': {
      const input = { Bucket, Key: current.key, Body: text };
      const { VersionId: id = 'null' } = (await s3.call('PutObject', input)) as Answer;
      expect(id !== 'null').toBe(model.isEnabled);
      model.add(current.key, { id, text });
      return;
    }
    case 'delete': {
      const answer = (await s3.call('DeleteObject', { Bucket, Key: current.key })) as Answer;
      model.add(current.key, { id: answer.VersionId ?? '', text: undefined });
      return;
    }
    case 'remove': {
      const entry = model.of(current.key)[current.at];
      if (!entry) return;
      await s3.call('DeleteObject', { Bucket, Key: current.key, VersionId: entry.id });
      const left = model.of(current.key).filter(({ id }) => id !== entry.id);
      model.versions.set(current.key, left);
      return;
    }
    default:
      model.isEnabled = current.do === 'Enabled';
      await s3.call('PutBucketVersioning', {
        Bucket,
        VersioningConfiguration: { Status: current.do },
      });
  }
}

interface Listed {
  readonly Versions: readonly { Key: string; VersionId: string; IsLatest: boolean }[];
  readonly DeleteMarkers: Listed['Versions'];
  readonly IsTruncated: boolean;
  readonly NextKeyMarker?: string;
  readonly NextVersionIdMarker?: string;
}

/** All pages, two entries each. */
async function listAll(s3: S3Bench): Promise<Listed['Versions']> {
  const listed: Listed['Versions'][number][] = [];
  let markers: object = {};
  for (;;) {
    const input = { Bucket, MaxKeys: 2, ...markers };
    const page = (await s3.call('ListObjectVersions', input)) as unknown as Listed;
    listed.push(...page.Versions, ...page.DeleteMarkers);
    if (!page.IsTruncated) return listed;
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

it('keeps the versions that the words of S3 say, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const s3 = await openS3Bench();
      await s3.call('CreateBucket', { Bucket });
      const model = new Model();
      const enabled: Step = { do: 'Enabled' };
      for (const [index, current] of [enabled, ...steps].entries()) {
        await take({ s3, model }, current, `text ${index}`);
      }
      const listed = await listAll(s3);
      for (const key of keys) {
        const entries = model.of(key);
        const found = listed.filter(({ Key }) => Key === key);
        expect(found.map(({ VersionId }) => VersionId).sort()).toEqual(
          entries.map(({ id }) => id).sort(),
        );
        const latest = found.filter(({ IsLatest }) => IsLatest).map(({ VersionId }) => VersionId);
        expect(latest).toEqual(entries.slice(0, 1).map(({ id }) => id));
        const get = async () => textOf((await s3.call('GetObject', { Bucket, Key: key })).Body);
        const [top] = entries;
        if (top?.text === undefined) expect(await refusalOf(get())).toBe('NoSuchKey 404');
        else expect(await get()).toBe(top.text);
      }
      const texts = keys.flatMap((key) => model.of(key)).filter(({ text }) => text !== undefined);
      expect(await s3.blobIds()).toHaveLength(texts.length);
      await s3.stop();
    }),
    { numRuns: 150 },
  );
});
