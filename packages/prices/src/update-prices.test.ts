import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SlipwayError } from '@slipway/base';
import { expect, test } from 'vitest';
import { loadPrices } from '#load-prices.ts';
import { priceFile } from '#store/price-file.ts';
import {
  type Answer,
  fixture,
  type PriceListServer,
  sagemakerPath,
  startPriceList,
} from '#testing/price-list-server.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { type UpdateWorld, updatePrices } from '#update-prices.ts';

const clock = { now: () => Date.parse('2026-11-25T10:00:00Z') };
const patience = { idleMs: 20_000, totalMs: 25_000, maxRedirects: 3, maxBytes: 2e6 };
const never = new AbortController().signal;
const world: UpdateWorld = { clock, signal: never, patience };

const sagemakerText = fixture('AmazonSageMaker.us-east-1') ?? '';
const send =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(200, headers);
    response.end(body);
  };
const redirectTo =
  (location: string): Answer =>
  (response) => {
    response.writeHead(302, { location });
    response.end();
  };

async function failureOf(work: Promise<unknown>): Promise<SlipwayError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SlipwayError) return error;
  throw error ?? new SlipwayError({ code: 'NONE', message: 'nothing failed' });
}

const request = (server: PriceListServer, folder: string) => ({
  from: server.url,
  regions: ['us-east-1'],
  folder,
});

test('puts listed prices in the place of shipped ones, with the day and address of the list', async () => {
  await using server = await startPriceList();
  await using folder = await temporaryFolder();
  const result = await updatePrices(request(server, folder.path), world);
  expect(result.skipped).toEqual(['AWSGlue', 'AmazonAthena']);
  expect(result.report).toMatchObject({
    unknownTypes: ['ml.z9.mega'],
    partial: ['AmazonSageMaker us-east-1'],
    withdrawn: 0,
  });
  const { book, origin } = await loadPrices(folder.path);
  expect(origin).toBe('updated');
  expect(book.snapshot).toBe('2026-11-25');
  const row = book.instances['ml.m5.xlarge'];
  const [micro, per, reference = -1] = row?.hosting['us-east-1'] ?? [];
  expect([micro, per]).toEqual([200_000, 1]);
  expect(book.references[reference]).toEqual({
    url: `${server.url}${sagemakerPath}`,
    asOf: '2026-11-24',
    mark: 'list',
  });
  // Training decides for jobs, whatever comes first in the file.
  expect(row?.jobs['us-east-1']?.[0]).toBe(210_000);
  expect(row?.hosting['eu-west-3']?.[0]).toBe(269_000);
  // The name is missing in one row, and the type in another.
  expect(book.instances['ml.g5.xlarge']?.hosting['us-east-1']?.[0]).toBe(1_300_000);
  expect(book.instances['ml.g5.xlarge']?.jobs['us-east-1']?.[0]).toBe(1_350_000);
});

test('reads tiers, prices by the thousand, by the second, and savings plans', async () => {
  await using server = await startPriceList();
  await using folder = await temporaryFolder();
  await updatePrices(request(server, folder.path), world);
  const { book } = await loadPrices(folder.path);
  const entries = (id: string) =>
    book.meters[id]?.prices['us-east-1']?.map(([micro = 0, per = 1, , from = 0]) => [
      micro / per,
      from,
    ]);
  expect(entries('s3.standard.storage')).toEqual([
    [22_000, 0],
    [21_000, 51_200],
    [20_000, 512_000],
  ]);
  expect(entries('s3.standard.get')).toEqual([[390, 0]]);
  expect(entries('sagemaker.serverless.compute')).toEqual([[19, 0]]);
  expect(entries('sagemaker.hosting.data-in')).toEqual([[15_000, 0]]);
  expect(book.savingsRates).toEqual({
    '1 year/No Upfront': {
      'us-east-1': { 'hosting/ml.m5.xlarge': 148_000, 'jobs/ml.m5.xlarge': 155_400 },
    },
    '3 years/All Upfront': {
      'us-east-1': { 'hosting/ml.m5.xlarge': 80_000, 'jobs/ml.m5.xlarge': 84_000 },
    },
  });
});

test('reads machines of EC2 only when asked, and only plain Linux ones', async () => {
  await using server = await startPriceList();
  await using folder = await temporaryFolder();
  await updatePrices(request(server, folder.path), world);
  expect(server.asked.some((path) => path.includes('EC2'))).toBe(false);
  await updatePrices({ ...request(server, folder.path), withEc2: true }, world);
  const { book } = await loadPrices(folder.path);
  expect(book.ec2['g5.xlarge']?.price['us-east-1']?.[0]).toBe(999_000);
});

test('a later update of one region keeps what an earlier one read of another', async () => {
  await using server = await startPriceList();
  await using folder = await temporaryFolder();
  await updatePrices({ ...request(server, folder.path), regions: ['eu-west-3'] }, world);
  await updatePrices(request(server, folder.path), world);
  const { book } = await loadPrices(folder.path);
  expect(book.instances['ml.m5.xlarge']?.hosting).toMatchObject({
    'us-east-1': [200_000, 1, expect.any(Number)],
    'eu-west-3': [234_000, 1, expect.any(Number)],
  });
  const read = book.update?.files.map(({ offer, region }) => `${offer} ${region}`);
  expect(read?.toSorted()).toEqual([
    'AWSMachineLearningSavingsPlans us-east-1',
    'AmazonS3 eu-west-3',
    'AmazonS3 us-east-1',
    'AmazonSageMaker eu-west-3',
    'AmazonSageMaker us-east-1',
  ]);
});

test('follows redirects and compressed answers', async () => {
  await using server = await startPriceList({
    [sagemakerPath]: redirectTo('/moved.json'),
    '/moved.json': send(gzipSync(sagemakerText), { 'content-encoding': 'gzip' }),
  });
  await using folder = await temporaryFolder();
  const { files } = await updatePrices(request(server, folder.path), world);
  expect(files[0]).toMatchObject({ offer: 'AmazonSageMaker', version: '20261124080000' });
});

const huge: Answer = (response) => {
  response.writeHead(200);
  response.write('{');
  const filler = ' '.repeat(100_000);
  const more = () => {
    while (!response.destroyed && response.write(filler)) {}
  };
  response.on('drain', more);
  more();
};

const broken: readonly (readonly [string, Answer, string])[] = [
  ['cut short', send(sagemakerText.slice(0, -400)), 'PRICES_MALFORMED'],
  [
    'cut short by a lost connection',
    (response) => {
      response.writeHead(200, { 'content-length': String(sagemakerText.length) });
      response.write(sagemakerText.slice(0, 900), () => response.destroy());
    },
    'PRICES_UNREACHABLE',
  ],
  ['an HTML page', send('<html>maintenance</html>'), 'PRICES_MALFORMED'],
  ['empty', send(''), 'PRICES_UNEXPECTED'],
  ['no JSON in the middle', send(sagemakerText.replace('"terms"', 'terms')), 'PRICES_MALFORMED'],
  ['followed by something else', send(`${sagemakerText}{}`), 'PRICES_MALFORMED'],
  ['of another service', send(fixture('AmazonS3.us-east-1') ?? ''), 'PRICES_UNEXPECTED'],
  ['a list', send('[]'), 'PRICES_UNEXPECTED'],
  ['without terms', send(sagemakerText.replace('"terms"', '"other"')), 'PRICES_UNEXPECTED'],
  [
    'with a price that is none',
    send(sagemakerText.replace('"0.2000000000"', '"call us"')),
    'PRICES_UNEXPECTED',
  ],
  [
    'with a negative price',
    send(sagemakerText.replace('"0.2000', '"-0.2000')),
    'PRICES_UNEXPECTED',
  ],
  ['huge', huge, 'PRICES_TOO_LARGE'],
  ['announced as huge', send('', { 'content-length': '9000000000' }), 'PRICES_TOO_LARGE'],
  ['a redirect without end', redirectTo(sagemakerPath), 'PRICES_TOO_MANY_REDIRECTS'],
  ['a redirect to plain http', redirectTo('http://example.com/x'), 'PRICES_URL_REFUSED'],
  ['a redirect to a file', redirectTo('file:///etc/passwd'), 'PRICES_URL_REFUSED'],
  [
    'an error of the server',
    (response) => {
      response.writeHead(500);
      response.end();
    },
    'PRICES_STATUS',
  ],
];

test.each(broken)('refuses a file that is %s, and writes nothing', async (_name, answer, code) => {
  await using server = await startPriceList({ [sagemakerPath]: answer });
  await using folder = await temporaryFolder();
  const failure = await failureOf(updatePrices(request(server, folder.path), world));
  expect(failure.code).toBe(code);
  expect(readdirSync(folder.path)).toEqual([]);
});

test('keeps the book of an earlier update, byte for byte, when a later one fails half-way', async () => {
  await using good = await startPriceList();
  await using folder = await temporaryFolder();
  const { path } = await updatePrices(request(good, folder.path), world);
  const before = readFileSync(path, 'utf8');
  const last =
    '/savingsPlan/v1.0/aws/AWSMachineLearningSavingsPlans/20261124080000/us-east-1/index.json';
  await using bad = await startPriceList({ [last]: send('{"products":[') });
  const failure = await failureOf(updatePrices(request(bad, folder.path), world));
  expect(failure.code).toBe('PRICES_MALFORMED');
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(readdirSync(dirname(path))).toEqual(['price-book.json']);
});

test.each([
  ['says nothing', () => {}],
  [
    'stops in the middle',
    (response) => {
      response.writeHead(200);
      response.write(sagemakerText.slice(0, 500));
    },
  ],
] as readonly (readonly [string, Answer])[])('gives up on a server that %s', async (_n, answer) => {
  await using server = await startPriceList({ [sagemakerPath]: answer });
  await using folder = await temporaryFolder();
  const quick = { ...world, patience: { ...patience, idleMs: 200 } };
  const failure = await failureOf(updatePrices(request(server, folder.path), quick));
  expect(failure.code).toBe('PRICES_TOO_SLOW');
  expect(readdirSync(folder.path)).toEqual([]);
});

test('gives up on a server that drips for ever', async () => {
  const drip: Answer = (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };
  await using server = await startPriceList({ [sagemakerPath]: drip });
  await using folder = await temporaryFolder();
  const quick = { ...world, patience: { ...patience, totalMs: 400 } };
  const failure = await failureOf(updatePrices(request(server, folder.path), quick));
  expect(failure.code).toBe('PRICES_TOO_SLOW');
});

test('stops at once when the user does, and writes nothing', async () => {
  const user = new AbortController();
  const half: Answer = (response) => {
    response.writeHead(200);
    response.write(sagemakerText.slice(0, 500), () => user.abort());
  };
  await using server = await startPriceList({ [sagemakerPath]: half });
  await using folder = await temporaryFolder();
  const failure = await failureOf(
    updatePrices(request(server, folder.path), { ...world, signal: user.signal }),
  );
  expect(failure.code).toBe('PRICES_ABORTED');
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([
  ['http://example.com', 'not-https'],
  ['ftp://127.0.0.1/', 'not-https'],
  ['file:///tmp', 'not-https'],
  ['prices', 'not-a-url'],
  ['https://user:secret@example.com', 'credentials'],
])('refuses to read from %s', async (from, why) => {
  await using folder = await temporaryFolder();
  const failure = await failureOf(updatePrices({ from, folder: folder.path }, world));
  expect(failure).toMatchObject({ code: 'PRICES_URL_REFUSED', params: { why } });
  expect(JSON.stringify(failure.params)).not.toContain('secret');
});

test('refuses an index that points to another server', async () => {
  const index = (fixture('AmazonSageMaker.region_index') ?? '').replaceAll(
    '"/offers',
    '"https://example.com/offers',
  );
  await using server = await startPriceList({
    '/offers/v1.0/aws/AmazonSageMaker/current/region_index.json': send(index),
  });
  await using folder = await temporaryFolder();
  const failure = await failureOf(updatePrices(request(server, folder.path), world));
  expect(failure.params).toMatchObject({ why: 'other-host' });
});

test('refuses a region that the list does not have, and names those it has', async () => {
  await using server = await startPriceList();
  await using folder = await temporaryFolder();
  const asked = { ...request(server, folder.path), regions: ['mars-1'] };
  const failure = await failureOf(updatePrices(asked, world));
  expect(failure).toMatchObject({
    code: 'PRICES_REGION_UNKNOWN',
    params: { region: 'mars-1', known: 'us-east-1, eu-west-3' },
  });
});

test('falls back to the shipped book beside a broken or an older one, and says so', async () => {
  await using folder = await temporaryFolder();
  const path = priceFile(folder.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '{"version":1,"snap');
  expect(await loadPrices(folder.path)).toMatchObject({ origin: 'shipped', unusable: path });
  const { book } = await loadPrices(join(folder.path, 'nothing'));
  await writeFile(path, JSON.stringify({ ...book, snapshot: '2020-01-01' }));
  const older = await loadPrices(folder.path);
  expect(older.origin).toBe('shipped');
  expect(older.unusable).toBeUndefined();
});
