// What capturing all traffic costs an endpoint, and what a second instance brings it.
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  UpdateEndpointWeightsAndCapacitiesCommand,
  waitUntilEndpointInService,
} from '@aws-sdk/client-sagemaker';
import { bucket, createModel, waiting } from '../conformance/harness/training.ts';
import { churnRows } from './churn-data.ts';
import { type Figure, median } from './figure.ts';
import { invokeHeaders } from './invoke.ts';
import { churnRequest, openStage, type Stage, timedJob } from './served-model.ts';
import { type Measured, runWrk } from './wrk.ts';

const clients = 16;
const seconds = 5;
/** Turn by turn, so that other work on the machine falls on both. */
const turns = 3;
/** So many rows that the model, not HTTP, is what takes the time. */
const rowsPerRequest = 500;

const VariantName = 'AllTraffic';

async function serve({ clients: { sagemaker } }: Stage, name: string, captures: boolean) {
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: name,
      ProductionVariants: [
        {
          VariantName,
          ModelName: 'churn',
          InstanceType: 'ml.m5.large',
          InitialInstanceCount: 1,
        },
      ],
      DataCaptureConfig: {
        EnableCapture: captures,
        InitialSamplingPercentage: 100,
        DestinationS3Uri: `s3://${bucket}/captured`,
        CaptureOptions: [{ CaptureMode: 'InputAndOutput' }],
        CaptureContentTypeHeader: { CsvContentTypes: ['text/csv'] },
      },
    }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  await waitUntilEndpointInService({ client: sagemaker, ...waiting }, { EndpointName: name });
}

async function resize({ clients: { sagemaker } }: Stage, name: string, count: number) {
  const wish = { VariantName, DesiredInstanceCount: count };
  await sagemaker.send(
    new UpdateEndpointWeightsAndCapacitiesCommand({
      EndpointName: name,
      DesiredWeightsAndCapacities: [wish],
    }),
  );
  await waitUntilEndpointInService({ client: sagemaker, ...waiting }, { EndpointName: name });
}

function body(rows: number): string {
  const lines = churnRows().slice(0, rows);
  return lines.map((row) => row.slice(1).join(',')).join('\n');
}

function load(stage: Stage, name: string, rows: number): Measured {
  const url = `${stage.plane.url}/endpoints/${name}/invocations`;
  const text = body(rows);
  const measured = runWrk({ url, headers: invokeHeaders, body: text, clients, seconds });
  if (measured.errors > 0) throw new Error(`${measured.errors} requests to ${name} failed`);
  return measured;
}

function figure(what: string, runs: readonly Measured[], against?: readonly Measured[]): Figure {
  const rate = (all: readonly Measured[]) => median(all.map((run) => run.requestsPerSecond));
  const p50 = median(runs.map((run) => run.p50Ms));
  const p99 = median(runs.map((run) => run.p99Ms));
  return {
    what,
    value: `${Math.round(rate(runs))} requests/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
    ...(against && { against: `${(rate(runs) / rate(against)).toFixed(2)} of the line above` }),
  };
}

export async function benchEndpoint(): Promise<readonly Figure[]> {
  const stage = await openStage();
  try {
    const { modelDataUrl } = await timedJob(stage.clients, churnRequest('model'));
    await createModel(stage.clients, { name: 'churn', modelDataUrl });
    await serve(stage, 'plain', false);
    await serve(stage, 'captured', true);
    const runs = { plain: [], captured: [], one: [], two: [] } as Record<string, Measured[]>;
    load(stage, 'plain', 1);
    for (let turn = 0; turn < turns; turn += 1) {
      runs['plain']?.push(load(stage, 'plain', 1));
      runs['captured']?.push(load(stage, 'captured', 1));
    }
    for (let turn = 0; turn < turns; turn += 1) {
      await resize(stage, 'plain', 1);
      runs['one']?.push(load(stage, 'plain', rowsPerRequest));
      await resize(stage, 'plain', 2);
      runs['two']?.push(load(stage, 'plain', rowsPerRequest));
    }
    const { plain = [], captured = [], one = [], two = [] } = runs;
    const rows = `${rowsPerRequest} rows a request`;
    return [
      figure(`endpoint, ${clients} clients, a row a request`, plain),
      figure('... all of it captured', captured, plain),
      figure(`endpoint, ${clients} clients, ${rows}, 1 instance`, one),
      figure('... 2 instances', two, one),
    ];
  } finally {
    await stage.close();
  }
}
