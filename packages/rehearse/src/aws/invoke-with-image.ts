import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import type { Aws } from '#aws/connect.ts';

/** Sends one picture; resolves with the probability of each class, as the built-in algorithm answers. */
export async function invokeWithImage(
  aws: Aws,
  endpoint: string,
  { jpeg, signal }: { readonly jpeg: Uint8Array; readonly signal: AbortSignal },
): Promise<readonly number[]> {
  const answer = await aws.runtime.send(
    new InvokeEndpointCommand({
      EndpointName: endpoint,
      ContentType: 'image/jpeg',
      Accept: 'application/json',
      Body: jpeg,
    }),
    { abortSignal: signal },
  );
  return parseProbabilities(answer.Body?.transformToString('utf8') ?? '');
}

/** `[0.1, 0.9]` of the endpoint, `{"prediction": [0.1, 0.9]}` of JSON Lines. */
export function parseProbabilities(text: string): readonly number[] {
  const parsed: unknown = JSON.parse(text);
  const list =
    typeof parsed === 'object' && parsed !== null && 'prediction' in parsed
      ? parsed.prediction
      : parsed;
  return Array.isArray(list) ? list.map(Number) : [];
}

/** Position of the largest; -1 for none. */
export function mostLikely(probabilities: readonly number[]): number {
  return probabilities.indexOf(Math.max(...probabilities));
}
