// What we use of the SDK's inside is no public contract of it: these tests say at once when a new version breaks it.
import { XmlCodec } from '@aws-sdk/core/protocols';
import {
  FromStringShapeDeserializer,
  JsonCodec2,
  ToStringShapeSerializer,
} from '@smithy/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import { expect, test } from 'vitest';
import { shapeOf } from '#schema/shape.ts';

const item = [3, 'ns', 'Item', 0, ['At', 'Size'], [4, 1]] as const;
const list = [1, 'ns', 'Items', 0, () => item] as const;
const structure = [
  3,
  'ns',
  'Output',
  { xmlName: 'Result' },
  ['Name', 'Items', 'Flat', 'Map', 'Data', 'Label', 'Head', 'Ask', 'Secret'],
  [
    0,
    () => list,
    [() => list, { xmlFlattened: 1 }],
    128,
    21,
    [0, 1],
    [0, { httpHeader: 'X-Head' }],
    [1, { httpQuery: 'ask' }],
    [0, 8],
  ],
  1,
];
const shape = shapeOf(structure as unknown as Parameters<typeof shapeOf>[0]);

/** The codec's bytes turn themselves into text, with a warning, when `Buffer.from` gets them as they are. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

test('the schema reader knows kinds, members and traits as we read them', () => {
  expect(shape).toBeInstanceOf(NormalizedSchema);
  expect(shape.isStructSchema()).toBe(true);
  expect(shape.getMergedTraits().xmlName).toBe('Result');
  const members = Object.fromEntries(shape.structIterator());
  expect(members['Items']?.isListSchema()).toBe(true);
  expect(members['Items']?.getValueSchema().isStructSchema()).toBe(true);
  expect(members['Map']?.isMapSchema()).toBe(true);
  expect(members['Data']?.isBlobSchema()).toBe(true);
  expect(members['Label']?.getMergedTraits().httpLabel).toBeTruthy();
  expect(members['Head']?.getMergedTraits().httpHeader).toBe('X-Head');
  expect(members['Ask']?.getMergedTraits().httpQuery).toBe('ask');
  expect(members['Secret']?.getMergedTraits().sensitive).toBeTruthy();
  expect((shape.getSchema() as unknown as unknown[])[6], 'number of required members').toBe(1);
});

test('the JSON codec writes what AWS writes: epoch seconds, base64, members by name', () => {
  const writer = new JsonCodec2({
    timestampFormat: { useTrait: true, default: 7 },
    jsonName: false,
  }).createSerializer();
  writer.write(shape, {
    Name: 'ü"',
    Items: [{ At: new Date(1500), Size: 2 }],
    Data: new Uint8Array([104, 105]),
    Unknown: 1,
  });
  const first = writer.flush();
  writer.write(shape, { Name: 'other' });
  expect(textOf(writer.flush())).toBe('{"Name":"other"}');
  expect(textOf(first), 'an earlier answer keeps its bytes').toBe(
    '{"Name":"ü\\"","Items":[{"At":1.5,"Size":2}],"Data":"aGk="}',
  );
});

test('the XML codec works in both directions', () => {
  const codec = new XmlCodec({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: true,
    xmlNamespace: 'urn:x',
    serviceNamespace: '',
  });
  const value = {
    Name: 'a<b',
    Items: [{ At: new Date(0), Size: 1 }],
    Flat: [{ Size: 2 }, { Size: 3 }],
    Map: { k: 'v' },
  };
  const writer = codec.createSerializer();
  writer.write(shape, value);
  const xml = String(writer.flush());
  expect(xml).toBe(
    '<Result xmlns="urn:x"><Name>a&lt;b</Name><Items><member><At>1970-01-01T00:00:00Z</At><Size>1</Size></member></Items>' +
      '<Flat><Size>2</Size></Flat><Flat><Size>3</Size></Flat><Map><entry><key>k</key><value>v</value></entry></Map></Result>',
  );
  expect(codec.createDeserializer().read(shape, Buffer.from(xml))).toEqual(value);
});

test('the text codecs speak the dates of headers', () => {
  const settings = { httpBindings: true, timestampFormat: { useTrait: true, default: 7 } } as const;
  const date = [3, 'ns', 'D', 0, ['At'], [[4, { httpHeader: 'At' }]]];
  const [[, at] = []] = [
    ...shapeOf(date as unknown as Parameters<typeof shapeOf>[0]).structIterator(),
  ];
  if (!at) throw new TypeError('no member');
  const writer = new ToStringShapeSerializer(settings);
  writer.write(at, new Date(0));
  expect(writer.flush()).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  expect(
    new FromStringShapeDeserializer(settings).read(at, 'Thu, 01 Jan 1970 00:00:00 GMT'),
  ).toEqual(new Date(0));
});
