import { expect, it } from 'vitest';
import { isBucketName } from './bucket-name.ts';
import { parseCopySource } from './copy-source.ts';
import { keyBytes } from './object-key.ts';
import { urlEncoded } from './url-encoding.ts';

it('knows the rules of bucket names', () => {
  for (const name of ['abc', 'a.b-c', 'a'.repeat(63), '1-2', 'my.bucket.1']) {
    expect(isBucketName(name), name).toBe(true);
  }
  const wrong = ['ab', 'a'.repeat(64), 'Abc', 'a_b', '-ab', 'ab-', '.ab', 'a..b', '10.0.0.1', ''];
  for (const name of [...wrong, '../x', 'a/b', 'xn--abc', 'abc-s3alias', 'ab\nc', 'abc\n']) {
    expect(isBucketName(name), name).toBe(false);
  }
});

it('counts the bytes of a key', () => {
  for (const key of ['', 'a', 'é', '€', '😀', 'a/é€😀']) {
    expect(keyBytes(key)).toBe(Buffer.byteLength(key));
  }
});

it('reads the source of a copy', () => {
  const source = { bucket: 'b', key: 'k/ä?', versionId: undefined };
  expect(parseCopySource('/b/k/%C3%A4%3F')).toEqual(source);
  expect(parseCopySource('b%2Fk%2F%C3%A4%3F')).toEqual(source);
  expect(parseCopySource('b/k?versionId=null')).toEqual({
    bucket: 'b',
    key: 'k',
    versionId: 'null',
  });
  expect(parseCopySource('b/../x')).toEqual({ bucket: 'b', key: '../x', versionId: undefined });
  for (const text of ['', 'b', 'b/', '/b', '%', 'b/%ff', 'arn:aws:s3:x:y:accesspoint/a/object/k']) {
    expect(parseCopySource(text), text).toBeUndefined();
  }
});

it('encodes keys as S3 does', () => {
  expect(urlEncoded("a/b c+d&é~*'()!%")).toBe('a/b%20c%2Bd%26%C3%A9%7E*%27%28%29%21%25');
});
