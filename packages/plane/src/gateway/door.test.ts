import { expect, test } from 'vitest';
import { Door } from './door.ts';

const door = new Door('127.0.0.1');

test.each([
  '127.0.0.1:4566',
  '127.0.0.1',
  'localhost:4566',
  'LOCALHOST',
  '[::1]:4566',
  'bucket.localhost:4566',
  'my.bucket.s3.localhost',
])('lets in a program that calls %s', (host) => {
  expect(() => door.checkHost({ host })).not.toThrow();
});

test.each([
  'evil.example',
  'evil.example:4566',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  'notlocalhost',
  '192.168.1.5:4566',
  '169.254.169.254',
  '',
])('refuses the foreign host %s, as a rebound name would send it', (host) => {
  expect(() => door.checkHost({ host })).toThrow('Slipway refused the request');
});

test('refuses a request without a host', () => {
  expect(() => door.checkHost({})).toThrow('(none)');
});

test.each(['http://evil.example', 'https://localhost:4566', 'null', 'http://localhost:3000'])(
  'refuses a web page of %s',
  (origin) => {
    expect(() => door.checkPage({ host: 'localhost:4566', origin })).toThrow('web page');
  },
);

test.each(['cross-site', 'same-site'])('refuses what a browser says comes from %s', (site) => {
  const headers = { host: 'localhost:4566', 'sec-fetch-site': site };
  expect(() => door.checkPage(headers)).toThrow('web page');
});

test('lets in our own page and an address that a person typed', () => {
  const host = 'localhost:4566';
  expect(() => door.checkPage({ host, origin: 'http://localhost:4566' })).not.toThrow();
  expect(() => door.checkPage({ host, 'sec-fetch-site': 'same-origin' })).not.toThrow();
  expect(() => door.checkPage({ host, 'sec-fetch-site': 'none' })).not.toThrow();
});

test('a door to other machines lets in any host, but only neighbours to the controls', () => {
  const open = new Door('0.0.0.0', { isOpen: true });
  expect(() => open.checkHost({ host: 'build-server:4566' })).not.toThrow();
  expect(() => open.checkHost({})).toThrow('(none)');
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
    expect(() => open.checkNeighbour(address)).not.toThrow();
  for (const address of ['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '::11', undefined])
    expect(() => open.checkNeighbour(address)).toThrow('another machine');
});
