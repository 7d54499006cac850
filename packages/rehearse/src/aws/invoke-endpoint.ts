import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import type { Aws } from '#aws/connect.ts';

/** Sends rows as CSV to the endpoint and reads one score for each, in order. */
export async function invokeEndpoint(
  aws: Aws,
  endpoint: string,
  { body, signal }: { readonly body: string; readonly signal: AbortSignal },
): Promise<readonly number[]> {
  const answer = await aws.runtime.send(
    new InvokeEndpointCommand({
      EndpointName: endpoint,
      ContentType: 'text/csv',
      Accept: 'text/csv',
      Body: Buffer.from(body, 'utf8'),
    }),
    { abortSignal: signal },
  );
  return parseScores(answer.Body?.transformToString('utf8') ?? '');
}

/** Scores are separated by newlines in today's XGBoost container and by commas in older ones. */
export function parseScores(text: string): readonly number[] {
  return text
    .split(/[\n,]/)
    .filter((part) => part.trim() !== '')
    .map(Number);
}
