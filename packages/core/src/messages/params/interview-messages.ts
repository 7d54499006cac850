/** What an interview says around its questions. */
export interface InterviewMessages {
  readonly 'interview-task': { readonly services: number };
  readonly 'interview-decides': { readonly decisions: readonly string[] };
  readonly 'interview-cost': { readonly low: number; readonly high: number };
  readonly 'interview-checklist': Readonly<Record<string, never>>;
  readonly 'interview-head': Readonly<Record<string, never>>;
  readonly 'interview-unknown': { readonly questions: readonly string[] };
}
