import { fieldValue } from '#messages/field-value.ts';
import type { TurningMessages } from '#messages/params/turning-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const turning: MessagesFor<TurningMessages> = {
  'possible-below': ({ field, value }, format) =>
    `It becomes possible with ${field} under ${fieldValue(field, value, format)}.`,
  'possible-above': ({ field, value }, format) =>
    `It becomes possible with ${field} over ${fieldValue(field, value, format)}.`,
  'possible-becomes': ({ field, value }) => `It becomes possible if ${field} may be ${value}.`,
};
