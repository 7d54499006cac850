import type { Formatter, Language } from '@slipway/base';
import type { Plan, PlanDescription } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';
import type { Messages } from '#messages/en.ts';

/** What every section of the report is written from. */
export interface ReportContext {
  readonly evidence: RehearsalEvidence;
  readonly plan: Plan;
  /** The plan in sentences of this language. */
  readonly described: PlanDescription;
  readonly language: Language;
  readonly messages: Messages;
  readonly format: Formatter;
}
