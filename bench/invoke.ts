// InvokeEndpoint with one row a request, the load generator on the same cores.
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { bucket, deploy } from '../conformance/harness/training.ts';
import { churnRows } from './churn-data.ts';
import type { Figure } from './figure.ts';
import { inProcessPerSecond } from './in-process.ts';
import { churnRequest, openStage, type Stage, timedJob } from './served-model.ts';
import { type Measured, runWrk } from './wrk.ts';

const loads = [1, 16, 64];
const warmUpSeconds = 3;
const seconds = 8;

/** What an SDK sends, with a signature that nobody verifies in the default mode. */
export const invokeHeaders = {
  'content-type': 'text/csv',
  'x-amz-date': '20261101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20261101/eu-west-3/sagemaker/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=0000000000000000000000000000000000000000000000000000000000000000',
};

function figure(clients: number, measured: Measured, alone: number): Figure {
  const { requestsPerSecond, p50Ms, p99Ms, errors } = measured;
  if (errors > 0) throw new Error(`${errors} requests with ${clients} clients failed`);
  const latency = `p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`;
  return {
    what: `InvokeEndpoint, ${clients} client${clients === 1 ? '' : 's'}`,
    value: `${Math.round(requestsPerSecond)} requests/s, ${latency}`,
    ...(clients === 16 ? { goal: '4,000 requests/s, p99 20 ms' } : {}),
    against: `${(requestsPerSecond / alone).toFixed(2)} of ONNX Runtime in process`,
  };
}

async function archiveOf({ clients }: Stage, modelDataUrl: string): Promise<Uint8Array> {
  const Key = new URL(modelDataUrl).pathname.slice(1);
  const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

export async function benchInvoke(): Promise<readonly Figure[]> {
  const stage = await openStage();
  try {
    const { modelDataUrl } = await timedJob(stage.clients, churnRequest('model'));
    await deploy(stage.clients, { name: 'served', modelDataUrl });
    const [first] = churnRows();
    const body = first?.slice(1).join(',') ?? '';
    const url = `${stage.plane.url}/endpoints/served/invocations`;
    runWrk({ url, headers: invokeHeaders, body, clients: 16, seconds: warmUpSeconds });
    const measured = loads.map((clients) =>
      runWrk({ url, headers: invokeHeaders, body, clients, seconds }),
    );
    const alone = await inProcessPerSecond(await archiveOf(stage, modelDataUrl), body, 4);
    return [
      {
        what: 'ONNX Runtime called in process, a row at a time',
        value: `${Math.round(alone)} rows/s`,
      },
      ...loads.flatMap((clients, index) => {
        const each = measured[index];
        return each === undefined ? [] : [figure(clients, each, alone)];
      }),
    ];
  } finally {
    await stage.close();
  }
}
