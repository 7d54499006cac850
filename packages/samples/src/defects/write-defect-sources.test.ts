import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planShots } from '#defects/plan/plan-shots.ts';
import { writeDefectSources } from '#defects/write-defect-sources.ts';

const sharpUrl = async () => pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href;
const parent = mkdtempSync(join(tmpdir(), 'slipway-samples-'));
const out = join(parent, 'defects');

interface Truth {
  readonly image: string;
  readonly round: string;
  readonly verdict: string;
  readonly readable: boolean;
}

function truths(): readonly Truth[] {
  const lines = readFileSync(join(out, 'truth.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line): Truth => JSON.parse(line));
}

function query(sql: string): readonly Record<string, unknown>[] {
  const database = new DatabaseSync(join(out, 'inspections.sqlite'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  await writeDefectSources({ out, sample: 'small', seed: 7, rounds: ['first'], sharp: sharpUrl });
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the sources of the defects scenario', () => {
  it('hold JPEG images by line and date, each of which says that it is synthetic', async () => {
    const good = truths().filter(({ readable }) => readable);
    for (const { image } of good.slice(0, 20)) {
      expect(image).toMatch(/^line-[123]\/2026-03-0[2-6]\/\d{6}-\d{5}[.]jpg$/);
      const { format, width, height, channels, exif } = await sharp(
        join(out, 'images', image),
      ).metadata();
      expect({ format, width, height, channels }).toEqual({
        format: 'jpeg',
        width: 96,
        height: 96,
        channels: 3,
      });
      expect(String(exif)).toContain('Synthetic image');
    }
    expect(JSON.parse(readFileSync(join(out, 'samples.json'), 'utf8'))).toMatchObject({
      synthetic: true,
      seed: 7,
    });
  });

  it('hold images that cannot be read', async () => {
    const broken = truths().filter(({ readable }) => !readable);
    expect(broken.length).toBeGreaterThan(0);
    for (const { image } of broken)
      await expect(
        sharp(join(out, 'images', image))
          .raw()
          .toBuffer(),
      ).rejects.toThrow();
  });

  it('hold a table with gaps, doubles, odd spellings and rows of images that are not there', () => {
    const [counts] = query(`SELECT count(*) AS rows, count(DISTINCT inspection_id) AS ids,
      count(*) - count(product) AS products, count(*) - count(verdict) AS verdicts,
      sum(verdict NOT IN ('pass', 'fail')) AS odd, sum(image LIKE '%-b.jpg') AS lost FROM inspections`);
    expect(Number(counts?.['rows'])).toBeGreaterThan(Number(counts?.['ids']));
    for (const name of ['products', 'verdicts', 'odd', 'lost'])
      expect(Number(counts?.[name]), name).toBeGreaterThan(0);
  });

  it('agree on the verdict, where there is one', () => {
    const verdicts = new Map(truths().map(({ image, verdict }) => [image, verdict]));
    const rows = query(
      "SELECT image, trim(lower(verdict)) AS verdict FROM inspections WHERE verdict IS NOT NULL AND image NOT LIKE '%-b.jpg'",
    );
    for (const row of rows) expect(row['verdict']).toBe(verdicts.get(String(row['image'])));
  });

  it('hold the setting of each line, day and shift', () => {
    const text = readFileSync(join(out, 'lines.jsonl'), 'utf8').trim();
    const records = text.split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(records).toHaveLength(3 * 5 * 2);
    expect(records[0]).toMatchObject({ line: 'line-1', date: '2026-03-02', shift: 'early' });
  });

  it('grow by a later round, and stay the same when a round is written again', async () => {
    const before = Number(query('SELECT count(*) AS n FROM inspections')[0]?.['n']);
    const hash = hashOf(truths()[0]?.image ?? '');
    await writeDefectSources({ out, sample: 'small', seed: 7, rounds: ['first'], sharp: sharpUrl });
    expect(query('SELECT count(*) AS n FROM inspections')[0]?.['n']).toBe(before);
    expect(hashOf(truths()[0]?.image ?? '')).toBe(hash);
    await writeDefectSources({
      out,
      sample: 'small',
      seed: 7,
      rounds: ['second'],
      sharp: sharpUrl,
    });
    expect(Number(query('SELECT count(*) AS n FROM inspections')[0]?.['n'])).toBeGreaterThan(
      before,
    );
  });

  it('are as large as planned, with each kind of defect in each round', () => {
    const shots = planShots({ sample: 'full', seed: 1 });
    expect(shots).toHaveLength(5400);
    expect(new Set(shots.map(({ image }) => image)).size).toBe(5400);
    for (const round of ['first', 'batch', 'live', 'shifted', 'second']) {
      const kinds = shots.filter((shot) => shot.round === round).map(({ defect }) => defect);
      expect(new Set(kinds).size).toBe(6);
    }
  });
});

function hashOf(image: string): string {
  return createHash('sha256')
    .update(readFileSync(join(out, 'images', image)))
    .digest('hex');
}
