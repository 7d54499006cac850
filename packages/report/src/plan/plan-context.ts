import type { Formatter, Language } from '@slipway/base';
import type { Plan, PlanDescription } from '@slipway/core';
import type { Messages } from '#messages/en.ts';

/** What every section of a plan's page is written from. */
export interface PlanContext {
  readonly plan: Plan;
  /** The plan in sentences of this language. */
  readonly described: PlanDescription;
  readonly language: Language;
  readonly messages: Messages;
  readonly format: Formatter;
}
