import type { NeedMessages } from '#messages/params/need-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';
import type { SyntaxProblem } from '#needs/syntax-problem.ts';

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  twice: 'the same field stands there twice. Keep one.',
  tabs: 'lines are indented with spaces, not with tabs.',
  documents: 'it holds several documents (---); a need is one.',
  indentation: 'the line is not indented like its neighbours.',
  'no-pair': 'a line is neither "field: value" nor part of a list.',
  unclosed: 'a bracket, a quote, a colon or a comma is missing.',
  anchor: 'it refers to an anchor that is defined nowhere before.',
  depth: 'it is nested too deeply.',
  aliases: 'its aliases unfold into too much.',
  other: '',
};

export const need: MessagesFor<NeedMessages> = {
  'need-syntax': ({ problem, detail }) =>
    `The file is not valid YAML or JSON: ${syntax[problem] || detail}`,
  'need-no-fields': () => 'The file holds no fields. Write at least "problem: { task: ... }".',
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
