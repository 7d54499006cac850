import { formatterFor, type Language } from '@slipway/base';
import { expect, test } from 'vitest';
import { commands } from '#commands/commands.ts';
import { readEnvironment } from '#config.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { findResources } from '#resources.ts';
import { runCommandLine } from '#run.ts';
import { styleFor } from '#terminal/style.ts';

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const terminalFor = (language: Language) => ({
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    live: false,
    columns: 100,
    language,
    messages: messagesFor(language),
    format: formatterFor(language),
    outStyle: styleFor(false),
    errStyle: styleFor(false),
  });
  const code = await runCommandLine(args, {
    environment: readEnvironment({}, 'linux'),
    resources: () => findResources(),
    terminalFor,
    signal: new AbortController().signal,
  });
  return { code, ...said };
}

const languages: readonly Language[] = ['en', 'fr'];

test.each(languages)('every help page is as it was reviewed (%s)', async (language) => {
  const pages = [await run('--help', '--lang', language)];
  for (const { name } of commands) pages.push(await run(name, '--help', '--lang', language));
  expect(pages.map(({ code }) => code)).toEqual(pages.map(() => 0));
  const text = pages.map(({ out }) => out).join(`${'-'.repeat(60)}\n`);
  await expect(text).toMatchFileSnapshot(`golden/help.${language}.txt`);
});

test.each(languages)('no line of a help page is wider than 110 columns (%s)', async (language) => {
  for (const { name } of commands) {
    const { out } = await run(name, '--help', '--lang', language);
    const wide = out.split('\n').filter((line) => line.length > 110);
    expect(wide).toEqual([]);
  }
});

test('help comes by any of its names', async () => {
  const { out } = await run('up', '--help');
  expect((await run('help', 'up')).out).toBe(out);
  expect((await run('--help', 'up')).out).toBe(out);
  expect((await run('up', '-h')).out).toBe(out);
});

test('the version is that of the manifest', async () => {
  const { code, out } = await run('--version');
  expect([code, out]).toEqual([0, `slipway ${findResources().version}\n`]);
  expect(out).toMatch(/\d+\.\d+\.\d+/);
});

test('refuses an unknown command with exit code 2 and proposes the nearest', async () => {
  expect(await run('advice', 'x.yaml')).toEqual({
    code: 2,
    out: '',
    err: 'Error: There is no command advice. Did you mean advise?\n',
  });
});

test('refuses an unknown option with exit code 2 and says where to look', async () => {
  const { code, err } = await run('env', '--porte', '1');
  expect(code).toBe(2);
  expect(err).toBe(
    'Error: Unknown option --porte. Did you mean --port?\nSee: slipway env --help\n',
  );
});

test('refuses a file that is not there with exit code 2', async () => {
  const { code, err } = await run('advise', '/nowhere/needs.yaml', '--lang', 'fr');
  expect(code).toBe(2);
  expect(err).toContain('Le fichier /nowhere/needs.yaml n’existe pas.');
  expect(err).toContain('Que faire');
});

test('a machine gets a failure as JSON', async () => {
  const { code, out } = await run('advise', '/nowhere/needs.yaml', '--json');
  const answer: unknown = JSON.parse(out);
  expect(code).toBe(2);
  expect(answer).toMatchObject({ ok: false, error: { code: 'CLI_FILE_MISSING' } });
});

test('without a command it shows the overview and admits that nothing was done', async () => {
  const { code, out } = await run();
  expect(code).toBe(2);
  expect(out).toContain('rehearse NEEDS');
});

test('env prints what a shell evaluates, or JSON', async () => {
  expect((await run('env', '--port', '1234')).out).toContain(
    "export AWS_ENDPOINT_URL='http://127.0.0.1:1234'\n",
  );
  const variables: unknown = JSON.parse((await run('env', '--json')).out);
  expect(variables).toMatchObject({ AWS_EC2_METADATA_DISABLED: 'true' });
});
