import { expect, test } from 'vitest';
import { soundXml } from './sound-xml.ts';

// What is well-formed: https://www.w3.org/TR/xml/ (sections 2.1, 2.8 and 4.1).

function read(text: string | Uint8Array, root = 'Delete'): string | undefined {
  const bytes = soundXml(Buffer.from(text), root);
  return bytes && Buffer.from(bytes).toString();
}

test.each([
  '<Delete/>',
  '<Delete><Key>k</Key></Delete>',
  '\ufeff<?xml version="1.0"?>\n<!-- R&D -->\n<Delete xmlns="a"><Key>k</Key></Delete >\n<!-- end -->\n',
  '<Delete><Key>&amp;&lt;&gt;&quot;&apos;&#13;&#x1f;</Key></Delete>',
  '<Delete><Key><![CDATA[a & b]]></Key></Delete>',
])('lets pass %j', (text) => {
  expect(read(text)).toBe(text);
});

test.each([
  ['an entity', '<!DOCTYPE d [<!ENTITY x "y">]><Delete>&x;</Delete>'],
  ['a document type', '<!doctype d SYSTEM "http://127.0.0.1/d"><Delete/>'],
  ['a reference to nothing', '<Delete>&nbsp;</Delete>'],
  ['a bare ampersand', '<Delete>a & b</Delete>'],
  ['a character that there is not', '<Delete>&#1114112;</Delete>'],
  ['a number without an end', '<Delete>&#99999999999;</Delete>'],
  ['another document', '<Tagging></Tagging>'],
  ['a longer name', '<Deleted></Deleted>'],
  ['two documents', '<Delete><a/></Delete><Delete></Delete>'],
  ['two documents, one of them empty', '<Delete></Delete><Delete/>'],
  ['text behind it', '<Delete></Delete>nonsense'],
  ['a comment without an end', '<!-- <Delete></Delete>'],
  ['nothing', ''],
])('refuses %s', (_name, text) => {
  expect(read(text)).toBeUndefined();
});

test('refuses bytes that are no UTF-8', () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
    const text = Buffer.concat([
      Buffer.from('<Delete>'),
      Buffer.from(bytes),
      Buffer.from('</Delete>'),
    ]);
    expect(read(text)).toBeUndefined();
  }
});

test('reads references beyond the basic plane as the characters that they mean', () => {
  expect(read('<Delete><Key>&#x1F600;&#128512;&#65;</Key></Delete>')).toBe(
    '<Delete><Key>\u{1f600}\u{1f600}&#65;</Key></Delete>',
  );
});

test('a flood of marks costs no more than its length', () => {
  for (const mark of ['<?', '<!--', '<?a?>', '<!--a-->', '&#', '</', ' ', '<'])
    expect(read(mark.repeat(1_000_000))).toBeUndefined();
});
