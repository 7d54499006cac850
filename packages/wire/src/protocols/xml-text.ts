import { escapeElement } from './escape-element.ts';

/** One element with text; empty for an absent value. */
export function xmlElement(name: string, value: unknown): string {
  return value === undefined || value === null
    ? ''
    : `<${name}>${escapeElement(String(value))}</${name}>`;
}
