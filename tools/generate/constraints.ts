// Writes packages/plane/constraints/<service>.json: what AWS's public service models say of inputs beyond their type.
//   pip download botocore (or pip install into a scratch environment), then
//   node tools/build/schemas.mjs && node tools/generate/constraints.ts <path of the botocore package> [service ...]
// botocore may be newer than the SDK whose schemas we speak: operations that the SDK does not know are left out.
// The models are botocore's data files (Apache-2.0); only names, patterns, limits and value sets are taken from them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readServiceModel } from '@slipway/wire';
import { z } from 'zod';
import { readConstraints } from '../../packages/plane/src/constraints/constraint-tables.ts';
import { schemaFiles } from '../../packages/plane/src/gateway/service-files.ts';
import { buildTable } from './constraint-table.ts';

/** Our service id (the SDK package's name) to botocore's folder. */
const services: Readonly<Record<string, string>> = {
  'application-auto-scaling': 'application-autoscaling',
  cloudwatch: 'cloudwatch',
  'cloudwatch-logs': 'logs',
  ec2: 'ec2',
  glue: 'glue',
  iam: 'iam',
  kms: 'kms',
  lakeformation: 'lakeformation',
  s3: 's3',
  sagemaker: 'sagemaker',
  'sagemaker-runtime': 'sagemaker-runtime',
  sts: 'sts',
};

const limitSchema = z.union([z.number(), z.string()]).transform(Number).optional();
const refSchema = z.object({ shape: z.string() });
const modelSchema = z.object({
  metadata: z.object({ apiVersion: z.string() }),
  operations: z.record(z.string(), z.object({ input: refSchema.optional() })),
  shapes: z.record(
    z.string(),
    z.object({
      type: z.string(),
      min: limitSchema,
      max: limitSchema,
      pattern: z.string().optional(),
      enum: z.array(z.string()).optional(),
      sensitive: z.boolean().optional(),
      required: z.array(z.string()).optional(),
      members: z.record(z.string(), refSchema).optional(),
      member: refSchema.optional(),
      key: refSchema.optional(),
      value: refSchema.optional(),
    }),
  ),
});

const root = join(import.meta.dirname, '../..');

function readModel(botocore: string, service: string): z.output<typeof modelSchema> {
  const folder = join(botocore, 'data', service);
  const version = readdirSync(folder).sort().at(-1) ?? '';
  const packed = readFileSync(join(folder, version, 'service-2.json.gz'));
  return modelSchema.parse(JSON.parse(gunzipSync(packed).toString('utf8')));
}

/** `__version__ = '1.44.8'` */
function versionOf(botocore: string): string {
  const text = readFileSync(join(botocore, '__init__.py'), 'utf8');
  return /__version__ = '([\d.]+)'/.exec(text)?.[1] ?? 'unknown';
}

/** One shape a line, so that a change of the model reads well in a diff. */
function render(table: Readonly<Record<string, unknown>> & { readonly shapes: object }): string {
  const { shapes, ...rest } = table;
  const lines = Object.entries(shapes).map(
    ([name, shape]) => `${JSON.stringify(name)}:${JSON.stringify(shape)}`,
  );
  const head = JSON.stringify(rest, null, 1).slice(0, -2);
  return `${head},\n "shapes": {\n${lines.join(',\n')}\n }\n}\n`;
}

async function operationNames(id: string): Promise<ReadonlySet<string>> {
  const files = schemaFiles(join(root, 'packages/plane/schemas'), readConstraints);
  return new Set(readServiceModel(await files.schemas(id)).operations.keys());
}

const [botocore, ...only] = process.argv.slice(2);
if (botocore === undefined) {
  process.stderr.write(
    'usage: node tools/generate/constraints.ts <path of the botocore package>\n',
  );
  process.exit(2);
}
mkdirSync(join(root, 'packages/plane/constraints'), { recursive: true });
for (const [id, folder] of Object.entries(services)) {
  if (only.length > 0 && !only.includes(id)) continue;
  const model = readModel(botocore, folder);
  const source = {
    name: 'botocore',
    version: versionOf(botocore),
    url: 'https://github.com/boto/botocore',
    file: `botocore/data/${folder}/${model.metadata.apiVersion}/service-2.json.gz`,
    date: new Date().toISOString().slice(0, 10),
    license: 'Apache-2.0',
    notice: 'Botocore, Copyright Amazon.com, Inc. or its affiliates. All Rights Reserved.',
  };
  const known = await operationNames(id);
  const operations = Object.entries(model.operations).filter(([name]) => known.has(name));
  const { table, dropped } = buildTable({ ...model, operations: Object.fromEntries(operations) });
  const file = join(root, 'packages/plane/constraints', `${id}.json`);
  writeFileSync(file, render({ source, dropped, ...table }));
  process.stderr.write(`${id}: ${Object.keys(table.shapes).length} shapes\n`);
}
