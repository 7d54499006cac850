import { AwsServiceError, type WireRequest, type WireResponse } from '@slipway/wire';
import type { Interruption, SpotCapacity } from '#ports/spot-capacity.ts';

const bodyMaxBytes = 4096;
/** Long enough that `Interrupted` can be seen. */
const pauseDefaultSeconds = 2;
const pauseMaxSeconds = 3600;

/** The name in `training-jobs/<name>/interrupt`; undefined for any other path. */
export function jobToInterrupt(path: string): string | undefined {
  return /^training-jobs\/([a-zA-Z0-9-]{1,63})\/interrupt$/.exec(path)?.[1];
}

/** `POST /_slipway/training-jobs/<name>/interrupt`, with `{"pauseSeconds": 2, "region": "us-east-1"}` or nothing. */
export async function interruptJob(
  capacity: SpotCapacity,
  trainingJobName: string,
  request: WireRequest,
): Promise<WireResponse> {
  const text = Buffer.from(await request.body.collect(bodyMaxBytes)).toString('utf8');
  const interrupted = await capacity.interrupt({ trainingJobName, ...parse(text) });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(interrupted)}\n`,
  };
}

function parse(text: string): Pick<Interruption, 'region' | 'pauseSeconds'> {
  const body = text.trim() === '' ? {} : parseObject(text);
  const pauseSeconds = Reflect.get(body, 'pauseSeconds') ?? pauseDefaultSeconds;
  const region = Reflect.get(body, 'region');
  const isPause =
    typeof pauseSeconds === 'number' && pauseSeconds >= 0 && pauseSeconds <= pauseMaxSeconds;
  if (!isPause || (region !== undefined && typeof region !== 'string')) throw refusal();
  return { pauseSeconds, region };
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, like any other body that is not an object.
  }
  throw refusal();
}

function refusal(): AwsServiceError {
  return new AwsServiceError({
    code: 'ValidationException',
    message: `The body must be empty or {"pauseSeconds": <number from 0 to ${pauseMaxSeconds}>, "region": <text>}`,
  });
}
