import type { NeedMessages } from '#messages/params/need-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

export const need: MessagesFor<NeedMessages> = {
  'need-syntax': ({ detail }) => `The file is not valid YAML or JSON: ${detail}`,
  'need-empty': () => 'The file is empty. Write at least problem.task.',
  'need-too-long': ({ characters, limit }, format) =>
    `The file has ${format.number(characters)} characters; a need has at most ${format.number(limit)}. Is this the right file?`,
  'need-field-missing': ({ field }) => `${field} is missing.`,
  'need-field-unknown': ({ field }) => `${field} is not a field of a need.`,
  'need-value-unknown': ({ field, value }) => `${field} cannot be "${value}".`,
  'need-value-unfit': ({ field, value }) =>
    `${field} cannot be "${value}": it is too small, too large or too long.`,
  'need-type-wrong': ({ field, value }) => `${field} has the wrong form: "${value}".`,
  'need-quantity-unreadable': ({ field, value }) => `${field}: "${value}" is not a quantity.`,
  'need-unit-missing': ({ field, value }) => `${field}: "${value}" has no unit.`,
  'need-unit-unknown': ({ field, unit }) => `${field}: "${unit}" is not a unit of this field.`,
  'need-range-reversed': ({ field, value }) => `${field}: the range "${value}" runs backwards.`,
  'need-ratio-out-of-range': ({ field, value }) => `${field}: "${value}" is more than 100 %.`,
};
