import { expect, test } from 'vitest';
import { isNotKnown, spokenWord } from '#ask/spoken-words.ts';

test.each(['?', '', '  ', 'I don’t know', "don't know", 'Je ne sais pas', 'Aucune idée', 'JSP'])(
  '%s is no answer',
  (text) => expect(isNotKnown(text)).toBe(true),
);

test.each(['3', 'none', 'non', '200 GB', 'regression'])('%s is an answer', (text) =>
  expect(isNotKnown(text)).toBe(false),
);

test('an answer in the words of the list stands for the word of the file', () => {
  const options = [
    { word: 'real-time', meaning: 'temps réel : une requête, une réponse immédiate' },
    { word: 'batch', meaning: 'par lots : des fichiers entiers' },
    { word: '', meaning: 'Le service doit-il rester dans le VPC ?' },
  ];
  const question = { ask: '', why: '', options, examples: [] };
  expect(spokenWord('Temps reel', question)).toBe('real-time');
  expect(spokenWord('par lots', question)).toBe('batch');
  expect(spokenWord('fichiers', question)).toBe('batch');

  expect(spokenWord('pa', question)).toBe('pa');
  expect(spokenWord('le service', question)).toBe('le service');
  expect(spokenWord('batch', question)).toBe('batch');
});
