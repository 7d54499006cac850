import { XmlCodec } from '@aws-sdk/core/protocols';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapeOf } from '#schema/shape.ts';
import { xmlWriter } from './xml-writer.ts';

const xmlNamespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
const [text, numeric, boolean, timestamp, dateTime] = [0, 1, 2, 4, 5];

const codec = new XmlCodec({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: true,
  xmlNamespace,
  serviceNamespace: '',
});
codec.setSerdeContext({} as Parameters<XmlCodec['setSerdeContext']>[0]);

function bySdk(schema: unknown, value: unknown): string {
  const writer = codec.createSerializer();
  writer.write(shapeOf(schema as Parameters<typeof shapeOf>[0]), value);
  return String(writer.flush());
}

/** A schema and values that fit it. */
interface Kind {
  readonly schema: unknown;
  readonly values: fc.Arbitrary<unknown>;
}

const scalars: readonly Kind[] = [
  {
    schema: text,
    values: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a<b>&"c\'\r\n\u0085\u2028')),
  },
  { schema: numeric, values: fc.oneof(fc.integer(), fc.double({ noNaN: true })) },
  { schema: boolean, values: fc.boolean() },
  { schema: timestamp, values: fc.date({ noInvalidDate: true }) },
  { schema: dateTime, values: fc.date({ noInvalidDate: true }) },
];

let names = 0;
const newName = () => {
  names += 1;
  return `Shape${names}`;
};

const xmlName = fc.option(fc.constantFrom('Item', 'Renamed'), { nil: undefined });

function structureOf(members: readonly (readonly [Kind, object])[], ownName?: string): Kind {
  const memberNames = members.map((_, index) => `Member${index}`);
  const traits = ownName === undefined ? 0 : { xmlName: ownName };
  const schemas = members.map(([{ schema }, memberTraits]) => [() => schema, memberTraits]);
  const values = Object.fromEntries(
    members.map(([kind], index) => [
      `Member${index}`,
      fc.option(kind.values, { nil: undefined, freq: 4 }),
    ]),
  );
  return {
    schema: [3, 'ns', newName(), traits, memberNames, schemas],
    values: fc.record(values),
  };
}

function listOf(item: Kind, itemName: string | undefined): Kind {
  const value = itemName === undefined ? item.schema : [item.schema, { xmlName: itemName }];
  return {
    schema: [1, 'ns', newName(), 0, value],
    values: fc.array(fc.option(item.values, { nil: null, freq: 9 }), { maxLength: 4 }),
  };
}

const kinds = fc.letrec<{ kind: Kind; structure: Kind }>((tie) => ({
  kind: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...scalars),
    tie('structure'),
    fc.tuple(tie('kind'), xmlName).map(([item, name]) => listOf(item, name)),
  ),
  structure: fc
    .tuple(
      fc.array(
        fc.tuple(tie('kind'), fc.record({ xmlName, xmlFlattened: fc.constantFrom(undefined, 1) })),
        { maxLength: 5 },
      ),
      xmlName,
    )
    .map(([members, name]) => structureOf(members, name)),
}));

it('writes what the serializer of the SDK writes', () => {
  let compiled = 0;
  fc.assert(
    fc.property(
      kinds.structure.chain(({ schema, values }) =>
        fc.record({ schema: fc.constant(schema), value: values }),
      ),
      ({ schema, value }) => {
        const write = xmlWriter(shapeOf(schema as Parameters<typeof shapeOf>[0]), { xmlNamespace });
        if (!write) return;
        compiled += 1;
        expect(write(value)).toBe(bySdk(schema, value));
      },
    ),
    { numRuns: 500 },
  );
  expect(compiled).toBeGreaterThan(100);
});

it.each([
  ['attributes', [0, { xmlAttribute: 1 }]],
  ['namespaces of their own', [0, { xmlNamespace: ['xsi', 'urn:x'] }]],
  ['maps', 128],
  ['bytes', 21],
  ['other forms of time', 7],
])('leaves %s to the SDK', (_, member) => {
  const schema = [3, 'ns', newName(), 0, ['Member'], [member]];
  const shape = shapeOf(schema as unknown as Parameters<typeof shapeOf>[0]);
  expect(xmlWriter(shape, { xmlNamespace })).toBeUndefined();
});

it('writes milliseconds of whole seconds where they are wanted', () => {
  const schema = [3, 'ns', 'Out', 0, ['At'], [4]];
  const shape = shapeOf(schema as unknown as Parameters<typeof shapeOf>[0]);
  const value = { At: new Date('2026-11-26T10:00:00Z') };
  const written = (hasMilliseconds: boolean) =>
    xmlWriter(shape, { xmlNamespace: '', hasMilliseconds })?.(value);
  expect(written(true)).toBe('<Out><At>2026-11-26T10:00:00.000Z</At></Out>');
  expect(written(false)).toBe('<Out><At>2026-11-26T10:00:00Z</At></Out>');
});
