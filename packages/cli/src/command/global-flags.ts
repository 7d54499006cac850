import type { Flags } from '#command/command.ts';

/** Every command understands these. */
export const globalFlags = {
  lang: { type: 'text', help: 'flagLang', value: 'en|fr', allowed: ['en', 'fr'] },
  json: { type: 'boolean', help: 'flagJson' },
  quiet: { type: 'boolean', help: 'flagQuiet' },
  help: { type: 'boolean', help: 'flagHelp' },
} as const satisfies Flags;
