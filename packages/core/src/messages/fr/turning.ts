import { fieldValue } from '#messages/field-value.ts';
import type { TurningMessages } from '#messages/params/turning-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const turning: MessagesFor<TurningMessages> = {
  'possible-below': ({ field, value }, format) =>
    `Il devient possible avec ${field} sous ${fieldValue(field, value, format)}.`,
  'possible-above': ({ field, value }, format) =>
    `Il devient possible avec ${field} au-dessus de ${fieldValue(field, value, format)}.`,
  'possible-becomes': ({ field, value }) => `Il devient possible si ${field} peut valoir ${value}.`,
};
