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

/** The steps of a rehearsal on images, in order; `deploy`, `clean-up` and `report` are shared. */
export const imageStepIds = [
  'generate',
  'deliver',
  'gather',
  'crawl',
  'catalogue',
  'prepare-images',
  'train-images',
  'tune',
  'score-images',
  'register',
  'deploy',
  'burst',
  'batch-images',
  'baseline',
  'quiet-watch',
  'drift-watch',
  'second-round',
  'launch',
  'clean-up',
  'report',
] as const;

export type TableStepId = (typeof stepIds)[number];
export type ImageStepId = (typeof imageStepIds)[number];
/** A step of any rehearsal. */
export type StepId = TableStepId | ImageStepId;

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
  | { readonly of: 'report'; readonly place: string }
  | ImageStepFacts;

/** What came out of a step of a rehearsal on images. */
export type ImageStepFacts =
  | { readonly of: 'generate'; readonly images: number; readonly bytes: number }
  | {
      readonly of: 'deliver';
      readonly files: number;
      readonly inspections: number;
      readonly database: 'postgresql' | 'sqlite';
    }
  | { readonly of: 'crawl'; readonly tables: number }
  | { readonly of: 'gather'; readonly images: number }
  | { readonly of: 'catalogue'; readonly rows: number; readonly products: number }
  | {
      readonly of: 'prepare-images';
      readonly train: number;
      readonly validation: number;
      readonly test: number;
      readonly classes: number;
    }
  | {
      readonly of: 'train-images';
      readonly epochs: number;
      readonly accuracy: number;
      readonly interruptions: number;
    }
  | { readonly of: 'tune'; readonly trials: number; readonly best: number }
  | {
      readonly of: 'score-images';
      readonly images: number;
      readonly f1: number;
      readonly linearF1: number;
    }
  | { readonly of: 'register'; readonly version: string }
  | {
      readonly of: 'burst';
      readonly requests: number;
      readonly most: number;
      readonly least: number;
    }
  | { readonly of: 'batch-images'; readonly images: number; readonly agrees: boolean }
  | { readonly of: 'baseline'; readonly images: number; readonly features: number }
  | { readonly of: 'watch'; readonly captured: number; readonly violations: number }
  | {
      readonly of: 'second-round';
      readonly images: number;
      readonly f1Before: number;
      readonly f1After: number;
      readonly lost: number;
    }
  | { readonly of: 'launch'; readonly files: number; readonly place: string };

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
  | { readonly kind: 'epoch'; readonly epoch: number; readonly accuracy: number | undefined }
  | { readonly kind: 'instances'; readonly instances: number; readonly requests: number }
  | { readonly kind: 'count'; readonly done: number; readonly of?: number }
  | { readonly kind: 'undo'; readonly what: string };
