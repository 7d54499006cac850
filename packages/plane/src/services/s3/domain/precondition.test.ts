import { describe, expect, it } from 'vitest';
import { decideRead, decideWrite, type ReadConditions } from './precondition.ts';

const lastModified = Date.parse('2026-11-01T12:00:00.900Z');
const current = { etag: 'abc', lastModified };
const before = new Date('2026-11-01T11:59:59Z');
const same = new Date('2026-11-01T12:00:00Z');
const now = Date.parse('2026-11-02T00:00:00Z');
const tomorrow = new Date('2026-11-03T00:00:00Z');
const cases: readonly (readonly [string, ReadConditions, string])[] = [
  ['no condition', {}, 'pass'],
  ['the right If-Match', { ifMatch: '"abc"' }, 'pass'],
  ['If-Match without quotes', { ifMatch: 'abc' }, 'pass'],
  ['If-Match among others', { ifMatch: '"x", "abc"' }, 'pass'],
  ['If-Match: *', { ifMatch: '*' }, 'pass'],
  ['the wrong If-Match', { ifMatch: '"x"' }, 'failed'],
  ['the right If-None-Match', { ifNoneMatch: '"abc"' }, 'not-modified'],
  ['a weak If-None-Match', { ifNoneMatch: 'W/"abc"' }, 'not-modified'],
  ['the wrong If-None-Match', { ifNoneMatch: '"x"' }, 'pass'],
  ['If-Modified-Since of its second', { ifModifiedSince: same }, 'not-modified'],
  ['If-Modified-Since that is still to come', { ifModifiedSince: tomorrow }, 'pass'],
  ['If-Modified-Since before', { ifModifiedSince: before }, 'pass'],
  ['If-Unmodified-Since of its second', { ifUnmodifiedSince: same }, 'pass'],
  ['If-Unmodified-Since before', { ifUnmodifiedSince: before }, 'failed'],
  ['If-Match that makes the date moot', { ifMatch: 'abc', ifUnmodifiedSince: before }, 'pass'],
  ['If-None-Match that makes it moot', { ifNoneMatch: '"x"', ifModifiedSince: same }, 'pass'],
  ['both that fail', { ifNoneMatch: '"abc"', ifModifiedSince: before }, 'not-modified'],
];

describe('a conditional read', () => {
  it.each(cases)('decides %s', (_name, conditions, verdict) => {
    expect(decideRead(conditions, current, now).kind).toBe(verdict);
  });
});

describe('a conditional write', () => {
  it('knows whether something is there', () => {
    expect(decideWrite({ ifNoneMatch: '*' }, undefined).kind).toBe('pass');
    expect(decideWrite({ ifNoneMatch: '*' }, current).kind).toBe('failed');
    expect(decideWrite({ ifMatch: '"abc"' }, current).kind).toBe('pass');
    expect(decideWrite({ ifMatch: '"x"' }, current).kind).toBe('failed');
    expect(decideWrite({ ifMatch: '"abc"' }, undefined).kind).toBe('missing');
    expect(decideWrite({}, current).kind).toBe('pass');
  });
});
