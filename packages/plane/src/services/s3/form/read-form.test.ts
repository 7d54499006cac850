import { expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const mark = 'mark';
const type = `multipart/form-data; boundary=${mark}`;
const field = (name: string, value: string) =>
  `--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileOf = (content: string) =>
  `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="a/b.txt"\r\n\r\n${content}\r\n--${mark}--\r\n`;

/** In small pieces, as a slow client sends it; tells when all of it was read. */
function bodyOf(text: string, onEnd: () => void = () => undefined) {
  return (async function* pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
    onEnd();
  })();
}

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const refusal = async (text: string) => {
  const form = readForm(type, bodyOf(text));
  return form.then(
    () => 'no refusal',
    (error: { readonly code?: string }) => error.code,
  );
};

it('gives the fields before the file, and the file as it flows', async () => {
  const content = 'x'.repeat(300_000);
  const body = bodyOf(field('KEY', 'a') + field('key', 'b') + fileOf(content));
  const form = await readForm(type, body);
  expect([...form.fields]).toEqual([['key', 'a']]);
  expect(form.fileName).toBe('a/b.txt');
  expect(await textOf(form.file)).toBe(content);
});

it('reads to the end what nobody wants, so that the connection can be used again', async () => {
  let hasEnded = false;
  const text = field('key', 'a') + fileOf('x'.repeat(2_000_000));
  const form = await readForm(
    type,
    bodyOf(text, () => {
      hasEnded = true;
    }),
  );
  expect(hasEnded).toBe(false);
  form.discard();
  await expect.poll(() => hasEnded).toBe(true);
});

it('reads to the end what is refused half-way', async () => {
  let hasEnded = false;
  const text = field('key', 'a') + fileOf('x'.repeat(2_000_000));
  const form = await readForm(
    type,
    bodyOf(text, () => {
      hasEnded = true;
    }),
  );
  for await (const _ of form.file) break;
  await expect.poll(() => hasEnded).toBe(true);
});

it.each([
  ['no file', `${field('key', 'a')}--${mark}--\r\n`],
  ['a field that is too long', field('key', 'x'.repeat(20_481)) + fileOf('x')],
  [
    'too many fields',
    Array.from({ length: 202 }, (_, i) => field(`f${i}`, '')).join('') + fileOf('x'),
  ],
  ['no form at all', 'hello'],
  ['a form that breaks off', field('key', 'a')],
])('refuses %s', async (_name, text) => {
  expect(await refusal(text)).toBe('MalformedPOSTRequest');
});

it('refuses a type without a boundary', async () => {
  await expect(readForm('multipart/form-data', bodyOf('x'))).rejects.toMatchObject({
    code: 'MalformedPOSTRequest',
  });
});

it('passes on that the client went away', async () => {
  const gone = (async function* broken() {
    yield Buffer.from(field('key', 'a'));
    yield Buffer.from(fileOf('x').slice(0, 90));
    throw new DOMException('The client went away', 'AbortError');
  })();
  const form = await readForm(type, gone);
  await expect(textOf(form.file)).rejects.toThrow('went away');
});

it('refuses a file that breaks off, whether somebody reads it or not', async () => {
  const text = field('key', 'a') + fileOf('x'.repeat(5_000)).slice(0, 4_000);
  const read = await readForm(type, bodyOf(text));
  await expect(textOf(read.file)).rejects.toMatchObject({ code: 'MalformedPOSTRequest' });
  let hasEnded = false;
  const unread = await readForm(
    type,
    bodyOf(text, () => {
      hasEnded = true;
    }),
  );
  unread.discard();
  await expect.poll(() => hasEnded).toBe(true);
});
