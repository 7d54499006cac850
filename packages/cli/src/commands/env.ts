import { basename } from 'node:path';
import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import { planeVariables } from '#plane/plane-variables.ts';
import { renderExports, type ShellName } from '#plane/render-exports.ts';

const DEFAULT_PORT = 4566;
const DEFAULT_REGION = 'us-east-1';

export const envCommand = defineCommand({
  name: 'env',
  summary: 'envSummary',
  positionals: [],
  flags: {
    shell: { type: 'text', help: 'envShell', allowed: ['sh', 'fish', 'powershell'] },
    port: { type: 'number', help: 'envPort', value: 'PORT', range: { min: 1, max: 65_535 } },
    region: { type: 'text', help: 'envRegion', value: 'REGION' },
  },
  examples: ['eval "$(slipway env)"', 'slipway env --shell fish | source'],
  async run({ flags }, { terminal, environment, resources, json }) {
    const variables = planeVariables({
      url: `http://127.0.0.1:${flags.port ?? DEFAULT_PORT}`,
      region: flags.region ?? DEFAULT_REGION,
      shimDir: resources.shimDir,
      pythonPath: environment.pythonPath,
    });
    if (json) terminal.out(`${JSON.stringify(variables, null, 2)}\n`);
    else terminal.out(renderExports(variables, flags.shell ?? shellOf(environment.shell)));
    return exitCodes.done;
  },
});

function shellOf(program: string): ShellName {
  const name = basename(program);
  if (name === 'fish') return 'fish';
  return name === 'pwsh' ? 'powershell' : 'sh';
}
