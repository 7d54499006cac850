// provenance: client AWS CDK (cdk synth), cdk-nag's AwsSolutions pack and cfn-lint judge the app
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataDir, root } from '../harness/plane.ts';
import { clientEnvironments } from '../harness/python-client.ts';

const need = join(root, 'examples/defects/needs.yaml');
const program = join(root, 'dist/slipway.mjs');

/** What the command `cfn-lint` runs; the client environments have no commands of their own. */
const lintProgram = 'from cfnlint.runner import main; main()';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

async function run(command: readonly string[], cwd: string): Promise<Ended> {
  const [file = '', ...args] = command;
  // npm of the machine, not the Node that the workspace brings: the app is for people who have their own.
  const env = { ...process.env, PATH: process.env['PATH'] ?? '', CDK_DISABLE_CLI_TELEMETRY: '1' };
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('the CDK app of the reference scenario', () => {
  const folder = freshDataDir();
  const app = join(folder.path, 'app');

  beforeAll(async () => {
    const written = await run([process.execPath, program, 'launch', need, '--out', app], root);
    expect(written).toMatchObject({ code: 0 });
    const installed = await run(['npm', 'install', '--no-audit', '--no-fund'], app);
    expect(installed).toMatchObject({ code: 0 });
  }, 300_000);
  afterAll(() => folder.remove());

  it('compiles, synthesises, and cdk-nag has nothing to say', async () => {
    expect(await run(['npx', 'tsc', '--noEmit'], app)).toEqual({ code: 0, said: '' });
    const { code, said } = await run(['npx', 'cdk', 'synth', '--quiet'], app);
    expect(said).not.toContain('AwsSolutions-');
    expect(code).toBe(0);
  }, 180_000);

  it('has a stack a concern, and cfn-lint finds nothing', async () => {
    const out = join(app, 'cdk.out');
    const templates = readdirSync(out).filter((name) => name.endsWith('.template.json'));
    expect(templates.map((name) => name.replace('.template.json', ''))).toEqual([
      'product-defects-data',
      'product-defects-monitoring',
      'product-defects-network',
      'product-defects-serving',
      'product-defects-training',
    ]);
    const { python } = await clientEnvironments().ensure('cfn-lint');

    expect(
      await run([python, '-c', lintProgram, ...templates.map((name) => join(out, name))], app),
    ).toEqual({
      code: 0,
      said: '',
    });
  }, 180_000);

  it('builds what the plan decided', () => {
    const types = new Map<string, number>();
    const out = join(app, 'cdk.out');
    for (const name of readdirSync(out).filter((each) => each.endsWith('.template.json'))) {
      const { Resources } = JSON.parse(readFileSync(join(out, name), 'utf8'));
      for (const { Type } of Object.values<{ Type: string }>(Resources))
        types.set(Type, (types.get(Type) ?? 0) + 1);
    }
    const wanted = [
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Glue::Database',
      'AWS::Glue::Crawler',
      'AWS::Glue::Job',
      'AWS::SageMaker::ModelPackageGroup',
      'AWS::SageMaker::Pipeline',
      'AWS::SageMaker::EndpointConfig',
      'AWS::SageMaker::Endpoint',
      'AWS::ApplicationAutoScaling::ScalingPolicy',
      'AWS::Scheduler::Schedule',
      'AWS::CloudWatch::Alarm',
      'AWS::Budgets::Budget',
    ];
    expect(wanted.filter((type) => !types.has(type))).toEqual([]);
    for (const image of ['data-wrangler', 'debugger', 'monitor'])
      expect(existsSync(join(app, 'images', image, 'Dockerfile'))).toBe(true);
  });

  it('is never written over', async () => {
    const again = await run([process.execPath, program, 'launch', need, '--out', app], root);
    expect(again.code).toBe(2);
    expect(again.said).toContain('exists already');
  });
});
