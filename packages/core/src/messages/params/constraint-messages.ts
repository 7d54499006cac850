import type { None } from '#messages/params/need-messages.ts';

interface SizeOverLimit {
  readonly bytes: number;
  readonly limit: number;
}

interface TimeOverLimit {
  readonly seconds: number;
  readonly limit: number;
}

/** Why an option cannot be chosen at all. */
export interface ConstraintMessages {
  readonly 'service-closed': { readonly since: string };
  readonly 'region-absent': { readonly region: string };
  readonly 'payload-over-limit': SizeOverLimit;
  readonly 'processing-over-limit': TimeOverLimit;
  readonly 'model-over-limit': SizeOverLimit;
  readonly 'concurrency-over-limit': { readonly inFlight: number; readonly limit: number };
  readonly 'dataset-over-limit': SizeOverLimit;
  readonly 'rows-under-limit': { readonly rows: number; readonly limit: number };
  readonly 'run-over-limit': TimeOverLimit;
  readonly 'no-gpu': None;
  readonly 'no-vpc': None;
  readonly 'no-isolation': None;
  readonly 'no-variants': None;
  readonly 'no-answer': { readonly seconds: number };
  readonly 'cold-start': TimeOverLimit;
  readonly 'latency-over-need': TimeOverLimit;
  readonly 'task-not-covered': { readonly task: string };
  readonly 'modality-not-covered': { readonly modality: string };
  readonly 'not-interruptible': None;
  readonly 'spot-wait': TimeOverLimit;
  readonly 'memory-too-small': SizeOverLimit;
  readonly 'gpu-memory-too-small': SizeOverLimit;
  readonly burstable: { readonly type: string };
  readonly 'scales-by-itself': None;
  readonly 'instances-need-a-count': None;
  readonly 'captures-nothing': None;
  readonly 'tunes-by-itself': None;
  readonly 'only-on-sagemaker': { readonly service: string };
  readonly 'gpu-quota': { readonly quota: number };
}
