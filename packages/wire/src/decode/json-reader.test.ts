import { expect, test } from 'vitest';
import { shapeOf } from '#schema/shape.ts';
import { readJson } from './json-reader.ts';

// Shapes as the SDK's schemas write them: 0 text, 1 number, 2 boolean, 4 timestamp, 21 blob, 64 list of, 128 map of.
const inner = [3, 'ns', 'Inner', 0, ['Count'], [1]] as const;
const schema = [
  3,
  'ns',
  'Outer',
  0,
  ['Name', 'Count', 'Flag', 'At', 'Data', 'Names', 'Map', 'Inner', 'List'],
  [0, 1, 2, 4, 21, 64, 128, () => inner, () => [1, 'ns', 'L', 0, () => inner]],
];
const shape = shapeOf(schema as unknown as Parameters<typeof shapeOf>[0]);
const read = (document: unknown) => readJson(shape, document, { jsonNames: false });

test('reads every kind of value, drops what it does not know and takes null for absent', () => {
  expect(
    read({
      Name: 'a',
      Count: 1,
      Flag: false,
      At: 1732570000.5,
      Data: 'aGk=',
      Names: ['x'],
      Map: { k: 'v', n: null },
      Inner: { Count: 2, Other: 1 },
      List: [{ Count: 3 }],
      Unknown: {},
    }),
  ).toEqual({
    Name: 'a',
    Count: 1,
    Flag: false,
    At: new Date(1732570000500),
    Data: expect.any(Uint8Array),
    Names: ['x'],
    Map: { k: 'v' },
    Inner: { Count: 2 },
    List: [{ Count: 3 }],
  });
  expect(read({ Name: null })).toEqual({});
});

test.each([
  [{ Name: 1 }, "NUMBER_VALUE can not be converted to a String at 'name'"],
  [{ Name: {} }, "Start of structure or map found where not expected at 'name'"],
  [{ Count: 'x' }, "STRING_VALUE can not be converted to a Number at 'count'"],
  [{ Flag: 'true' }, "STRING_VALUE can not be converted to a Boolean at 'flag'"],
  [{ Flag: 1 }, "NUMBER_VALUE can not be converted to a Boolean at 'flag'"],
  [{ At: 'yesterday' }, "STRING_VALUE can not be converted to a Timestamp at 'at'"],
  [{ Names: 'x' }, "STRING_VALUE can not be converted to a list at 'names'"],
  [{ Names: [true] }, "TRUE_VALUE can not be converted to a String at 'names.1.member'"],
  [{ Map: [] }, "Start of list found where not expected at 'map'"],
  [
    { List: [{ Count: 1 }, { Count: [] }] },
    "Start of list found where not expected at 'list.2.member.count'",
  ],
  ['text', 'STRING_VALUE can not be converted to a structure'],
])('refuses the wrong type %j', (document, message) => {
  expect(() => read(document)).toThrow(message);
});

test('keeps a key called __proto__ apart from the prototype', () => {
  const { Map: map } = read(JSON.parse('{"Map":{"__proto__":"x"}}')) as {
    Map: Record<string, string>;
  };
  expect(Object.keys(map)).toEqual(['__proto__']);
});
