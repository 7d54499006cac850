import type { Formatter } from '@slipway/base';
import type { Configuration, ConfigurationValue } from '#advice/plan.ts';

function valueText(value: ConfigurationValue, format: Formatter): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(value)
    .map(([name, setting]) => `${name}=${setting}`)
    .join(' ');
}

/** Settings as name and value; the names are those of `plan.json` in both languages. */
export function describeConfiguration(
  configuration: Configuration,
  format: Formatter,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(configuration).map(([name, value]) => ({
    name,
    value: valueText(value, format),
  }));
}
