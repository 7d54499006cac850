import { describe, expect, test } from 'vitest';
import { parseDecimal } from './parse-decimal.ts';
import { formatPythonFloat, formatPythonJsonFloat, parsePythonFloat } from './python-float.ts';

describe('numbers as Python reads them', () => {
  // Source: float(text) of CPython 3.11.
  test.each([
    ['1', 1],
    [' 1.5\r', 1.5],
    ['-.5e-3', -0.0005],
    ['5.', 5],
    ['1_000', 1000],
    ['1e400', Number.POSITIVE_INFINITY],
    ['0.1234567890123456789', 0.12345678901234568],
    ['123456789012345678901234567890', 1.2345678901234568e29],
    ['+7', 7],
    ['9007199254740993', 9007199254740992],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['4.9e-324', 5e-324],
  ])('reads %j', (text, value) => {
    expect(parsePythonFloat(text)).toBe(value);
    const bytes = Buffer.from(text);
    expect(parseDecimal(bytes, 0, bytes.length)).toBe(value);
  });

  test.each(['nan', 'NaN', '-nan'])('reads %j as missing', (text) => {
    expect(parsePythonFloat(text)).toBeNaN();
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    '1e',
    '1e+',
    '0x10',
    '1,5',
    '1d5',
    '__1',
    '1__0',
    '\ufeff1',
    '1 2',
    'inf1',
    'true',
    '1.2.3',
  ])('refuses %j', (text) => {
    expect(parsePythonFloat(text)).toBeUndefined();
    const bytes = Buffer.from(text);
    expect(parseDecimal(bytes, 0, bytes.length)).toBeUndefined();
  });
});

// Source: repr() of CPython 3.11 of the same doubles.
test.each([
  [1, '1.0'],
  [-0, '-0.0'],
  [0.43861907720565796, '0.43861907720565796'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-7, '1.5e-07'],
  [1e-100, '1e-100'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e300, '1.5e+300'],
  [Number.NaN, 'nan'],
  [Number.NEGATIVE_INFINITY, '-inf'],
])('writes %d as Python does', (value, text) => {
  expect(formatPythonFloat(value)).toBe(text);
});

test('writes what JSON lacks as json.dumps does', () => {
  expect(
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(formatPythonJsonFloat),
  ).toEqual(['NaN', 'Infinity', '-Infinity']);
});
