import { expect, test } from 'vitest';
import { shapeOf } from '#schema/shape.ts';
import { ec2Form, readForm } from './form-reader.ts';
import { parseQuery } from './query-parameters.ts';

const tag = [3, 'ns', 'Tag', 0, ['Key', 'Value'], [0, 0]] as const;
const schema = [
  3,
  'ns',
  'Input',
  0,
  ['Name', 'Count', 'At', 'Tags', 'Flat', 'Env'],
  [
    0,
    1,
    4,
    () => [1, 'ns', 'Tags', 0, () => tag],
    [() => [1, 'ns', 'Flat', 0, 0], { xmlFlattened: 1 }],
    128,
  ],
];
const shape = shapeOf(schema as unknown as Parameters<typeof shapeOf>[0]);
const read = (form: string) => readForm(shape, parseQuery(form));

test('reads nested fields, lists in the order of their numbers, and maps', () => {
  expect(
    read(
      'Action=Do&Name=a%2Bb+c&Count=3&At=2026-11-25T00%3A00%3A00Z&Tags.member.10.Key=z&Tags.member.2.Key=y&Tags.member.2.Value=1' +
        '&Flat.1=p&Flat.2=q&Env.entry.1.key=k&Env.entry.1.value=v',
    ),
  ).toEqual({
    Name: 'a+b c',
    Count: 3,
    At: new Date('2026-11-25T00:00:00Z'),
    Tags: [{ Key: 'y', Value: '1' }, { Key: 'z' }],
    Flat: ['p', 'q'],
    Env: { k: 'v' },
  });
});

test('refuses a number that is none, a broken escape and endless nesting', () => {
  expect(() => read('Count=three')).toThrow('Provided Count not an integer');
  expect(() => read('Name=%E0%A4%A')).toThrow('Could not decode');
  expect(() => read(`Tags${'.a'.repeat(100)}=1`)).toThrow('nested too deeply');
});

test('reads forms of EC2: names with a capital, names of their own, flat lists in lists', () => {
  const filter = [
    3,
    'ns',
    'Filter',
    0,
    ['Name', 'Values'],
    [0, [() => [1, 'ns', 'Values', 0, [0, { xmlName: 'item' }]], { xmlName: 'Value' }]],
  ];
  const input = [
    3,
    'ns',
    'Input',
    0,
    ['Filters', 'DryRun', 'EbsOptimized'],
    [
      [() => [1, 'ns', 'Filters', 0, [() => filter, { xmlName: 'Filter' }]], { xmlName: 'Filter' }],
      [2, { xmlName: 'dryRun', ec2QueryName: 'DryRun' }],
      [2, { xmlName: 'ebsOptimized' }],
    ],
  ];
  const ec2 = shapeOf(input as unknown as Parameters<typeof shapeOf>[0]);
  const form =
    'Filter.2.Name=b&Filter.1.Name=a&Filter.1.Value.2=y&Filter.1.Value.1=x&DryRun=true&EbsOptimized=false';
  expect(readForm(ec2, parseQuery(form), ec2Form)).toEqual({
    Filters: [{ Name: 'a', Values: ['x', 'y'] }, { Name: 'b' }],
    DryRun: true,
    EbsOptimized: false,
  });
});
