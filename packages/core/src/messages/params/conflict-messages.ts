import type { None } from '#messages/params/need-messages.ts';

/** Wishes that collide, and what to ask about them. */
export interface ConflictMessages {
  readonly 'conflict-closed-features': {
    readonly services: readonly string[];
    readonly since: string;
  };
  readonly 'ask-closed-features': None;
  readonly 'conflict-serverless-vpc': None;
  readonly 'ask-serverless-vpc': None;
  readonly 'conflict-serverless-monitoring': None;
  readonly 'ask-serverless-monitoring': None;
  readonly 'conflict-spot-deadline': { readonly slack: number };
  readonly 'ask-spot-deadline': None;
  readonly 'conflict-idle-latency': { readonly idle: number; readonly latency: number };
  readonly 'ask-idle-latency': None;
  readonly 'conflict-automl-explanations': None;
  readonly 'ask-automl-explanations': None;
  readonly 'conflict-commitment': None;
  readonly 'ask-commitment': None;
  readonly 'conflict-lake-training': None;
  readonly 'ask-lake-training': None;
  readonly 'conflict-capture-privacy': None;
  readonly 'ask-capture-privacy': None;
  readonly 'ask-budget': None;
  readonly 'ask-budget-none': None;
  readonly 'conflict-residency': { readonly region: string; readonly residency: string };
  readonly 'ask-residency': None;
  readonly 'conflict-traffic': { readonly mean: number; readonly peak: number };
  readonly 'ask-traffic': None;
  readonly 'conflict-latency': { readonly processing: number; readonly latency: number };
  readonly 'ask-latency': None;
  readonly 'conflict-single-instance': None;
  readonly 'ask-single-instance': { readonly usd: number };
  readonly 'conflict-latency-tight': { readonly expected: number; readonly latency: number };
  readonly 'ask-latency-tight': None;
  readonly 'conflict-edge': None;
  readonly 'ask-edge': None;
}

/** What to ask, and what would change. */
export interface QuestionMessages {
  readonly question: { readonly field: string };
  readonly 'flip-below': { readonly field: string; readonly value: number };
  readonly 'flip-above': { readonly field: string; readonly value: number };
  readonly 'flip-becomes': { readonly field: string; readonly value: string };
}
