import type { Formatter, Language } from '@slipway/base';
import type { Plan, PlanDescription } from '@slipway/core';
import type { ImageEvidence } from '#images/image-evidence.ts';
import type { ImageReportMessages } from '#images/report/messages/en/index.ts';

/** What every section of the report is written from. */
export interface ImageReportContext {
  readonly evidence: ImageEvidence;
  readonly plan: Plan;
  /** The plan in sentences of this language. */
  readonly described: PlanDescription;
  readonly language: Language;
  readonly messages: ImageReportMessages;
  readonly format: Formatter;
}
