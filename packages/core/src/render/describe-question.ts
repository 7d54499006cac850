import type { Language } from '@slipway/base';
import { type Interview, savedNeed } from '#interview/interview.ts';
import type { Question } from '#interview/question.ts';
import { englishAsks } from '#messages/en/asks.ts';
import { englishWords } from '#messages/en/words.ts';
import { frenchAsks } from '#messages/fr/asks.ts';
import { frenchWords } from '#messages/fr/words.ts';
import { say } from '#messages/statement.ts';
import { tongueOf } from '#render/tongue.ts';

/** One answer: what it is called in the file, and what that means. */
export interface DescribedOption {
  readonly word: string;
  readonly meaning: string;
}

export interface DescribedQuestion {
  readonly ask: string;
  /** Which choices hang on it, and between which costs. */
  readonly why: string;
  /** What may be answered, by number from 1: words of the file, or sentences that may hold. */
  readonly options: readonly DescribedOption[];
  readonly examples: readonly string[];
}

/** Choices named in one question; more would not be read. */
const named = 5;
/** Costs that differ by less, in dollars a month, are the same to whoever answers. */
const sameUsd = 1;

function askIn(language: Language): (field: string) => string {
  const asks = language === 'fr' ? frenchAsks : englishAsks;
  return (field) => asks.get(field) ?? field;
}

/** Empty where a word is a name that needs no other. */
function meaningOf(field: string, word: string, language: Language): string {
  const meanings = language === 'fr' ? frenchWords : englishWords;
  return meanings.get(`${field} ${word}`) ?? meanings.get(word) ?? '';
}

/** Says a question in one language. */
export function describeQuestion(question: Question, language: Language): DescribedQuestion {
  const tongue = tongueOf(language);
  const ask = askIn(language);
  const { kind, fields, words, examples, decides, usd } = question;
  const [field = ''] = fields;
  const isChecklist = kind === 'checklist';
  const why =
    usd === undefined
      ? [say('interview-task', { services: decides.length })]
      : [
          say('interview-decides', { decisions: decides.slice(0, named) }),
          ...(usd.high - usd.low < sameUsd ? [] : [say('interview-cost', usd)]),
        ];
  return {
    ask: isChecklist ? tongue.say(say('interview-checklist', {})) : ask(field),
    why: why.map(tongue.say).join(' '),
    options: isChecklist
      ? fields.map((one) => ({ word: '', meaning: ask(one) }))
      : words.map((word) => ({ word, meaning: meaningOf(field, word, language) })),
    examples,
  };
}

/** The file that keeps the answers, with the questions beside them. */
export function describeSaved(interview: Interview, language: Language): string {
  const tongue = tongueOf(language);
  return savedNeed(interview, {
    head: tongue.say(say('interview-head', {})),
    ask: askIn(language),
    unknown: (questions) => tongue.say(say('interview-unknown', { questions })),
  });
}
