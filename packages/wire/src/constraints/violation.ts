import { lowerCamel } from '#decode/json-reader.ts';

export interface Violation {
  /** Name of the input's own member in which it was found. */
  readonly member: string;
  /** `resourceConfig.instanceType`, `productionVariants.1.member.modelName` */
  readonly path: string;
  /** As AWS prints it; undefined for a secret. */
  readonly value: string | undefined;
  /** `Member must satisfy enum value set: [a, b]` */
  readonly constraint: string;
}

const valueCharactersMax = 2048;

export function pathOf(steps: readonly string[]): string {
  return steps.map(lowerCamel).join('.');
}

/** A value as AWS's messages show it: text in quotes, null bare. */
export function shownValue(value: unknown): string {
  return value === undefined || value === null ? 'null' : `'${clipped(plain(value))}'`;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return `<${value.byteLength} bytes>`;
  if (Array.isArray(value)) return `[${value.map((item: unknown) => plain(item)).join(', ')}]`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${plain(item)}`)
      .join(', ')}}`;
  }
  return String(value);
}

function clipped(text: string): string {
  return text.length > valueCharactersMax ? `${text.slice(0, valueCharactersMax)}...` : text;
}

/** AWS's sentence for all that is wrong with an input. */
export function violationMessage(violations: readonly Violation[]): string {
  const count = violations.length;
  const errors = violations.map(({ path, value, constraint }) => {
    const shown = value === undefined ? 'Value' : `Value ${value}`;
    return `${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
  });
  return `${count} validation error${count === 1 ? '' : 's'} detected: ${errors.join('; ')}`;
}
