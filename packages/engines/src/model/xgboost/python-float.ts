/**
 * Reading and writing numbers as the container's Python does: `float(text)` and `repr(float)`.
 * https://docs.python.org/3/library/functions.html#float
 */

/** Text to number; undefined where Python raises ValueError. Slow: the fast path is in `parse-decimal.ts`. */
export function parsePythonFloat(text: string): number | undefined {
  // Unlike `trim`, Python's white space has no byte order mark: it is left for the test below to refuse.
  const trimmed = text.startsWith('\ufeff') ? text : text.trim();
  if (DECIMAL.test(trimmed)) return Number(trimmed.replaceAll('_', ''));
  const special = SPECIAL.exec(trimmed.toLowerCase());
  if (special === null) return undefined;
  if (special[2] === 'nan') return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const DECIMAL =
  /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(nan|inf|infinity)$/;

/** Shortest text that reads back as the same double, in Python's spelling: `1.0`, `1e-05`, `nan`. */
export function formatPythonFloat(value: number): string {
  if (Number.isInteger(value)) return formatWhole(value);
  if (Number.isNaN(value)) return 'nan';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return value > 0 ? 'inf' : '-inf';
  return size >= 1e-4 && size < 1e16 ? String(value) : formatExponent(value);
}

/** As `json.dumps` writes it, which is Python's own extension of JSON where the number is not finite. */
export function formatPythonJsonFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return formatPythonFloat(value);
}

function formatWhole(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Math.abs(value) < 1e16 ? `${value}.0` : formatExponent(value);
}

/** JavaScript writes `1e-7`, Python `1e-07`. */
function formatExponent(value: number): string {
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}
