import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, lineBatches, wholeInput } from './record-batches.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(batches: AsyncIterable<Batch>) {
  const found: { readonly text: string; readonly end: number }[] = [];
  for await (const { payload, end } of batches)
    found.push({ text: Buffer.from(payload).toString(), end });
  return found;
}

const text = fc
  .array(
    fc.string({ maxLength: 20 }).map((line) => line.replaceAll('\n', '')),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

test('whatever the pieces and the limit, no record is cut, lost or doubled', async () => {
  const cases = fc.record({
    text,
    piece: fc.integer({ min: 1, max: 50 }),
    limit: fc.integer({ min: 80, max: 200 }),
    isMultiRecord: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ text, piece, limit, isMultiRecord }) => {
      const rules = { payloadMaxBytes: limit, isMultiRecord, offset: 0 };
      const found = await collect(lineBatches(inPieces(text, piece), rules));
      const whole = found.map((batch) => batch.text).join('\n');
      expect(whole).toBe(text.endsWith('\n') ? text.slice(0, -1) : text);
      expect(found.at(-1)?.end ?? 0).toBe(Buffer.byteLength(text));
      for (const batch of found) expect(Buffer.byteLength(batch.text)).toBeLessThanOrEqual(limit);
      if (!isMultiRecord) expect(found.every((batch) => !batch.text.includes('\n'))).toBe(true);
    }),
  );
});

test('going on at the end of any batch gives the rest', async () => {
  const input = Array.from({ length: 50 }, (_, line) => `${line},${'x'.repeat(line)}`).join('\n');
  const rules = { payloadMaxBytes: 200, isMultiRecord: true, offset: 0 };
  const all = await collect(lineBatches(inPieces(input, 30), rules));
  for (const [index, { end }] of all.entries()) {
    const rest = await collect(
      lineBatches(inPieces(input.slice(end), 30), { ...rules, offset: end }),
    );
    expect(rest.map((batch) => batch.text).join('\n')).toBe(
      all
        .slice(index + 1)
        .map((batch) => batch.text)
        .join('\n'),
    );
    expect(rest.at(-1)?.end ?? input.length).toBe(input.length);
  }
});

test('refuses a record and an object over the limit', async () => {
  const rules = { payloadMaxBytes: 10, isMultiRecord: true, offset: 0 };
  await expect(collect(lineBatches(inPieces('12345678901\n1', 3), rules))).rejects.toThrow(
    'A record is larger',
  );
  await expect(collect(wholeInput(inPieces('12345678901', 3), rules))).rejects.toThrow(
    'The object is larger',
  );
});
