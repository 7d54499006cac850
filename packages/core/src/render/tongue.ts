import { type Formatter, formatterFor, type Language } from '@slipway/base';
import { englishLabels } from '#messages/en/labels.ts';
import { englishNames } from '#messages/en/names.ts';
import { en } from '#messages/en.ts';
import { frenchLabels } from '#messages/fr/labels.ts';
import { frenchNames } from '#messages/fr/names.ts';
import { fr } from '#messages/fr.ts';
import type { Labels } from '#messages/labels.ts';
import { phrase, type Statement } from '#messages/statement.ts';

/** Everything needed to say a plan in one language. */
export interface Tongue {
  readonly language: Language;
  readonly format: Formatter;
  readonly labels: Labels;
  readonly name: (service: string) => string;
  readonly say: (statement: Statement) => string;
}

export function tongueOf(language: Language): Tongue {
  const format = formatterFor(language);
  const messages = language === 'fr' ? fr : en;
  const names = language === 'fr' ? frenchNames : englishNames;
  return {
    language,
    format,
    labels: language === 'fr' ? frenchLabels : englishLabels,
    name: (service) => names.get(service) ?? service,
    say: (statement) => phrase(statement, messages, format),
  };
}
