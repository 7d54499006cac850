import type { Language } from '@slipway/base';
import type { StepId, TableStepId } from '#events.ts';
import { imageStepMessages } from '#messages/image-steps.ts';
import { messagesFor } from '#messages/messages-for.ts';

/** The name of a step as a report says it. */
export function stepName(step: StepId, language: Language): string {
  const tables = messagesFor(language).steps;
  return isOfTables(step, tables) ? tables[step] : imageStepMessages(language).names[step];
}

function isOfTables(
  step: StepId,
  names: Readonly<Record<TableStepId, string>>,
): step is TableStepId {
  return step in names;
}
