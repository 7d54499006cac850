import { expect, test } from 'vitest';
import { splitLeadingLabel } from './leading-label.ts';

const label = { member: 'Bucket', hostLabels: ['s3'] };

test.each<[string, string, string | undefined, string]>([
  ['127.0.0.1:4566', '/my.bucket/a/b', 'my.bucket', '/a/b'],
  ['127.0.0.1:4566', '/my.bucket', 'my.bucket', '/'],
  ['127.0.0.1:4566', '/my.bucket/', 'my.bucket', '/'],
  ['127.0.0.1:4566', '/', undefined, '/'],
  ['localhost:4566', '/b/k', 'b', '/k'],
  ['b.localhost:4566', '/k', 'b', '/k'],
  ['my.bucket.localhost', '/k', 'my.bucket', '/k'],
  ['b.s3.localhost:4566', '/k', 'b', '/k'],
  ['b.s3.eu-west-1.localhost:4566', '/k', 'b', '/k'],
  ['s3.localhost:4566', '/b/k', 'b', '/k'],
  ['s3.eu-west-1.localhost', '/b/k', 'b', '/k'],
  ['127.0.0.1', '/b//k/../x', 'b', '//k/../x'],
])('%s%s is bucket %s and path %s', (host, path, ...led) => {
  const [leading, rest] = led;
  expect(splitLeadingLabel(label, host, path)).toEqual({ leading, path: rest });
});
