import { parsePythonFloat } from '#model/xgboost/python-float.ts';

const ZERO = 0x30;
const DOT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const LOWER_E = 0x65;
const CASE_BIT = 0x20;

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The double nearest to the decimal number in `bytes[start, end)`; undefined where Python's `float` would refuse it.
 * At most 15 significant digits and a power of ten that is itself exact need one rounding only
 * (Clinger, "How to read floating point numbers accurately", 1990); everything else goes through `Number`.
 * Measured on rows of 18 floats: as fast as splitting the text and `Number` (40 to 55 MB/s), without a string a field.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number | undefined {
  const from = isSign(bytes[start]) ? start + 1 : start;
  const wholeEnd = skipDigits(bytes, from, end);
  const fractionStart = wholeEnd < end && bytes[wholeEnd] === DOT ? wholeEnd + 1 : wholeEnd;
  const digitsEnd = skipDigits(bytes, fractionStart, end);
  const fractionDigits = digitsEnd - fractionStart;
  const digits = wholeEnd - from + fractionDigits;
  const exponent = readExponent(bytes, digitsEnd, end) - fractionDigits;
  const power = POWERS[Math.abs(exponent)];
  const scale = POWERS[fractionDigits];
  if (digits < 1 || digits > 15 || power === undefined || scale === undefined) {
    return parseSlowly(bytes, start, end);
  }
  const mantissa =
    readDigits(bytes, from, wholeEnd) * scale + readDigits(bytes, fractionStart, digitsEnd);
  const size = exponent < 0 ? mantissa / power : mantissa * power;
  return bytes[start] === MINUS ? -size : size;
}

/** What follows the digits: nothing (0) or an exponent of at most two digits; NaN for anything else. */
function readExponent(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  const from = isSign(bytes[start + 1]) ? start + 2 : start + 1;
  const isExponent = ((bytes[start] ?? 0) | CASE_BIT) === LOWER_E && from < end && end - from <= 2;
  if (!isExponent || skipDigits(bytes, from, end) !== end) return Number.NaN;
  const size = readDigits(bytes, from, end);
  return bytes[start + 1] === MINUS ? -size : size;
}

function skipDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    at += 1;
  }
  return at;
}

function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + (bytes[at] ?? 0) - ZERO;
  return value;
}

function isSign(byte: number | undefined): boolean {
  return byte === MINUS || byte === PLUS;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return parsePythonFloat(text);
}
