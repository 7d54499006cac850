import type { Formatter, Language, SlipwayError } from '@slipway/base';
import { type FailureCode, type FailureText, failuresEn } from '#messages/failures-en.ts';
import { failuresFr } from '#messages/failures-fr.ts';

/** The sentence and the hint for a failure; its own English message where no catalogue has the code. */
export function failureText(
  error: SlipwayError,
  language: Language,
  format: Formatter,
): FailureText {
  if (!isKnown(error.code)) return { text: `${error.message} (${error.code})`, hint: '' };
  const catalogue = language === 'fr' ? failuresFr : failuresEn;
  return catalogue[error.code](error.params, format);
}

function isKnown(code: string): code is FailureCode {
  return Object.hasOwn(failuresEn, code);
}
