import { expect, test } from 'vitest';
import { defineCommand } from '#command/command.ts';
import { globalFlags } from '#command/global-flags.ts';
import { parseCommand } from '#command/parse-command.ts';
import { en } from '#messages/en.ts';
import { fr } from '#messages/fr.ts';

const command = defineCommand({
  name: 'bake',
  summary: 'tagline',
  positionals: [
    { name: 'CAKE', help: 'tagline', required: true },
    { name: 'OVEN', help: 'tagline', required: false, allowed: ['gas', 'electric'] },
  ],
  flags: {
    ...globalFlags,
    degrees: { type: 'number', help: 'upPort', value: 'N', range: { min: 0, max: 300 } },
    shape: { type: 'text', help: 'upHost', allowed: ['round', 'square'] },
    note: { type: 'text', help: 'upHost', value: 'TEXT' },
    fan: { type: 'boolean', help: 'upAllowReset' },
  },
  examples: [],
  run: () => Promise.resolve(0),
});

const parse = (...args: string[]) => parseCommand(command, args, en);
const refusal = (...args: string[]) => {
  const parsed = parse(...args);
  return parsed.ok ? 'accepted' : parsed.message;
};

test('reads flags of each type, before, between and after arguments', () => {
  expect(parse('--degrees=180', 'tart', '--fan', 'gas', '--shape', 'round')).toEqual({
    ok: true,
    positionals: ['tart', 'gas'],
    flags: {
      degrees: 180,
      fan: true,
      shape: 'round',
      note: undefined,
      lang: undefined,
      json: false,
      quiet: false,
      help: false,
    },
  });
});

test('values may begin with a dash when they are joined to the flag', () => {
  expect(parse('tart', '--note=--odd')).toMatchObject({ ok: true, flags: { note: '--odd' } });
});

test('refuses what it does not know and proposes what was meant', () => {
  expect(refusal('tart', '--degress', '180')).toBe(
    'Unknown option --degress. Did you mean --degrees?',
  );
  expect(refusal('tart', '--xyz')).toBe('Unknown option --xyz.');
  expect(refusal('tart', 'gaz')).toBe(
    'OVEN cannot be "gaz". Allowed: gas, electric. Did you mean gas?',
  );
  expect(refusal('tart', '--__proto__')).toBe('Unknown option --__proto__.');
});

test('refuses wrong, missing and superfluous values', () => {
  expect(refusal()).toBe('CAKE is missing: slipway bake CAKE');
  expect(refusal('tart', 'gas', 'more')).toBe('"more" is one argument too many.');
  expect(refusal('tart', '--degrees')).toBe('--degrees needs a value: --degrees N');
  expect(refusal('tart', '--degrees', '--fan')).toBe('--degrees needs a value: --degrees N');
  expect(refusal('tart', '--degrees', '1e2')).toBe(
    '--degrees needs a whole number from 0 to 300, not "1e2".',
  );
  expect(refusal('tart', '--degrees', '301')).toContain('from 0 to 300');
  expect(refusal('tart', '--shape', 'roud')).toContain('Did you mean round?');
  expect(refusal('tart', '--fan=yes')).toBe('--fan takes no value.');
});

test('refuses in French when asked to', () => {
  const parsed = parseCommand(command, [], fr);
  expect(parsed).toEqual({ ok: false, message: 'Il manque CAKE\u00a0: slipway bake CAKE' });
});
