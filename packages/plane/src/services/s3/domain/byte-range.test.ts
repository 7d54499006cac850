import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentRange, parseCopyRange, resolveRange } from './byte-range.ts';

describe('resolveRange', () => {
  it.each([
    ['bytes=0-4', 10, { start: 0, end: 5 }],
    ['bytes=5-', 10, { start: 5, end: 10 }],
    ['bytes=-3', 10, { start: 7, end: 10 }],
    ['bytes=-30', 10, { start: 0, end: 10 }],
    ['bytes=8-100', 10, { start: 8, end: 10 }],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-1', 0, 'unsatisfiable'],
    ['bytes=5-2', 10, 'whole'],
    ['bytes=0-1,3-4', 10, 'whole'],
    ['lines=0-1', 10, 'whole'],
    ['bytes=-', 10, 'whole'],
    ['bytes=a-b', 10, 'whole'],
    [undefined, 10, 'whole'],
  ])('reads %s of %d bytes', (header, size, range) => {
    expect(resolveRange(header, size)).toEqual(range);
  });

  it('cuts what slice cuts', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const limit = fc.nat(50);
    fc.assert(
      fc.property(bytes, limit, limit, (content, first, last) => {
        const cut = (header: string) => {
          const range = resolveRange(header, content.length);
          return typeof range === 'string' ? range : content.slice(range.start, range.end);
        };
        const orWhy = (bytesCut: Uint8Array, why: string) => (bytesCut.length > 0 ? bytesCut : why);
        expect(cut(`bytes=${first}-`)).toEqual(orWhy(content.slice(first), 'unsatisfiable'));
        const tail = last === 0 ? content.slice(0, 0) : content.slice(-last);
        expect(cut(`bytes=-${last}`)).toEqual(orWhy(tail, 'unsatisfiable'));
        const part = orWhy(content.slice(first, first + last + 1), 'unsatisfiable');
        expect(cut(`bytes=${first}-${first + last}`)).toEqual(part);
      }),
    );
    expect(contentRange({ start: 2, end: 5 }, 10)).toBe('bytes 2-4/10');
  });
});

it('reads the range of a copied part only when it is written in full', () => {
  expect(parseCopyRange('bytes=2-5')).toEqual({ start: 2, end: 6 });
  for (const text of ['bytes=2-', 'bytes=-5', 'bytes=5-2', '2-5', 'bytes=2-5,7-8']) {
    expect(parseCopyRange(text)).toBeUndefined();
  }
});
