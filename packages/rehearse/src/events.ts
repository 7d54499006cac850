import type { RoundMetrics } from '#aws/metric-line.ts';

export const stepIds = [
  'read',
  'split',
  'upload',
  'train',
  'cross-check',
  'deploy',
  'score',
  'latency',
  'batch',
  'clean-up',
  'report',
] as const;

/** The steps of a rehearsal, in order. */
export type StepId = (typeof stepIds)[number];

export type Facts = Readonly<Record<string, string | number>>;

/** What happens while it happens; people read it in their language. */
export type RehearsalEvent =
  | { readonly kind: 'step-started'; readonly step: StepId }
  | { readonly kind: 'step-progress'; readonly step: StepId; readonly progress: StepProgress }
  | {
      readonly kind: 'step-done';
      readonly step: StepId;
      readonly seconds: number;
      readonly facts: Facts;
    }
  | { readonly kind: 'left-behind'; readonly what: string; readonly reason: string };

export type StepProgress =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'round'; readonly metrics: RoundMetrics }
  | { readonly kind: 'count'; readonly done: number; readonly of?: number }
  | { readonly kind: 'undo'; readonly what: string };
