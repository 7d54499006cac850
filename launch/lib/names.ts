import { settings } from '../settings.ts';

/** `product-defects-training`: names that people look for begin alike. */
export function named(what: string): string {
  return `${settings.name}-${what}`;
}

/** Glue's names are lower case with underscores. */
export const databaseName = settings.name.replaceAll('-', '_');
