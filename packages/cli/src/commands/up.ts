import { once } from 'node:events';
import type { Plane, PlaneOptions } from '@slipway/plane';
import { type CommandContext, defineCommand, type FlagValues } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import type { Messages } from '#messages/en.ts';

const flags = {
  port: { type: 'number', help: 'upPort', value: 'PORT', range: { min: 0, max: 65_535 } },
  host: { type: 'text', help: 'upHost', value: 'ADDRESS' },
  auth: { type: 'text', help: 'upAuth', value: 'MODE', allowed: ['off', 'sign', 'enforce'] },
  'allow-anyone': { type: 'boolean', help: 'upAllowAnyone' },
  data: { type: 'text', help: 'upData', value: 'DIR' },
  account: { type: 'text', help: 'upAccount', value: 'ID' },
  credentials: { type: 'text', help: 'upCredentials', value: 'FILE' },
  'allow-reset': { type: 'boolean', help: 'upAllowReset' },
  'log-level': {
    type: 'text',
    help: 'upLogLevel',
    value: 'LEVEL',
    allowed: ['debug', 'info', 'warn', 'error', 'silent'],
  },
  slots: { type: 'number', help: 'upSlots', value: 'CORES', range: { min: 1, max: 1024 } },
  's3-workers': { type: 'number', help: 'upS3Workers', value: 'N', range: { min: 0, max: 32 } },
} as const;

export const upCommand = defineCommand({
  name: 'up',
  summary: 'upSummary',
  positionals: [],
  flags,
  examples: [
    'slipway up',
    'slipway up --port 0 --data /tmp/plane --json',
    'slipway up --auth enforce --credentials users.json',
  ],
  async run(input, context) {
    const { terminal, signal, json, quiet } = context;
    const { messages, format, outStyle } = terminal;
    const started = performance.now();
    const { startPlane } = await import('@slipway/plane');
    const plane = await startPlane(optionsFrom(input.flags, context));
    const seconds = format.seconds((performance.now() - started) / 1000);
    const { endpoint: url, port, dataDir, accountId, rootKeyFile } = plane;
    const shown = { url, port, dataDir, accountId, pid: process.pid, rootKeyFile };
    if (json) terminal.out(`${JSON.stringify(shown)}\n`);
    else terminal.out(`${outStyle.bold(messages.planeReady({ url, dataDir, seconds }))}\n`);
    if (!json && !quiet) terminal.out(`${outStyle.dim(hint(plane, messages))}\n`);
    if (!signal.aborted) await once(signal, 'abort');
    if (!quiet) terminal.err(`${messages.planeStopping}\n`);
    await plane.stop();
    if (!quiet) terminal.err(`${messages.planeStopped}\n`);
    return exitCodes.done;
  },
});

function hint({ port, rootKeyFile }: Plane, messages: Messages): string {
  return rootKeyFile === undefined
    ? messages.planeHint({ port })
    : messages.planeRootKey({ port, file: rootKeyFile });
}

function optionsFrom(
  given: FlagValues<typeof flags>,
  { environment, resources }: CommandContext,
): PlaneOptions {
  const { port, host, auth, data, account, credentials, slots } = given;
  const logLevel = given['log-level'];
  const s3Workers = given['s3-workers'];
  return {
    cacheDir: environment.cacheDir,
    runtimesDir: resources.runtimesDir,
    version: resources.version,
    allowReset: given['allow-reset'],
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(auth === undefined ? {} : { auth }),
    allowAnyone: given['allow-anyone'],
    ...(data === undefined ? {} : { dataDir: data }),
    ...(account === undefined ? {} : { accountId: account }),
    ...(credentials === undefined ? {} : { credentialsFile: credentials }),
    ...(logLevel === undefined ? {} : { logLevel }),
    ...(slots === undefined ? {} : { slots }),
    ...(s3Workers === undefined ? {} : { s3Workers }),
  };
}
