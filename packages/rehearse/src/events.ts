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

/** What came out of a step, for one line. Seconds are in the event. */
export type StepFacts =
  | { readonly of: 'read'; readonly rows: number; readonly columns: number; readonly bytes: number }
  | {
      readonly of: 'split';
      readonly train: number;
      readonly validation: number;
      readonly test: number;
      readonly features: number;
    }
  | { readonly of: 'upload'; readonly files: number; readonly bytes: number }
  | { readonly of: 'train'; readonly rounds: number; readonly best: number }
  | {
      readonly of: 'cross-check';
      readonly folds: number;
      readonly mean: number;
      readonly deviation: number;
    }
  | { readonly of: 'deploy'; readonly endpoint: string }
  | { readonly of: 'score'; readonly rows: number; readonly auc: number }
  | { readonly of: 'latency'; readonly p50: number; readonly p99: number }
  | { readonly of: 'batch'; readonly rows: number; readonly agrees: boolean }
  | { readonly of: 'clean-up'; readonly undone: number }
  | { readonly of: 'report'; readonly place: string };

/** What happens while it happens; people read it in their language. */
export type RehearsalEvent =
  | { readonly kind: 'step-started'; readonly step: StepId }
  | { readonly kind: 'step-progress'; readonly step: StepId; readonly progress: StepProgress }
  | {
      readonly kind: 'step-done';
      readonly step: StepId;
      readonly seconds: number;
      readonly facts: StepFacts;
    }
  | { readonly kind: 'step-failed'; readonly step: StepId }
  | { readonly kind: 'left-behind'; readonly what: string; readonly reason: string };

export type StepProgress =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'round'; readonly metrics: RoundMetrics }
  | { readonly kind: 'count'; readonly done: number; readonly of?: number }
  | { readonly kind: 'undo'; readonly what: string };
