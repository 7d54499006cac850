import type { DescribedQuestion } from '@slipway/core';

/** What people type who do not know, in both languages, without case, accents and apostrophes. */
const notKnownWords: ReadonlySet<string> = new Set(
  [
    '?|i do not know|i dont know|do not know|dont know|dunno|idk|not known|unknown|no idea|not sure',
    'je ne sais pas|je sais pas|ne sais pas|sais pas|jsp|nsp|aucune idee|inconnu|inconnue|pas connu',
  ].flatMap((words) => words.split('|')),
);

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '');
}

export function isNotKnown(text: string): boolean {
  return text.trim() === '' || notKnownWords.has(plain(text));
}

/** Fewer letters than this stand for too much. */
const leastLetters = 3;

/** `temps réel` for `real-time`, `défauts` for `defect-detection`: words that only one meaning of the list has. */
export function spokenWord(part: string, { options }: DescribedQuestion): string {
  const typed = plain(part);
  if (typed.length < leastLetters) return part;
  const meant = options.filter(({ meaning }) => ` ${plain(meaning)}`.includes(` ${typed}`));
  const [first] = meant;
  return first !== undefined && meant.length === 1 && first.word !== '' ? first.word : part;
}
