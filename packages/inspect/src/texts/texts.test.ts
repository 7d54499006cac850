import { expect, test } from 'vitest';
import { lookAtFiles } from '#testing/look-at.ts';

test('texts in class folders: classes, words, copies, and files that are no text', async () => {
  const { profile, findings } = await lookAtFiles({
    'pos/1.txt': 'what a fine day',
    'pos/2.txt': 'lovely',
    'neg/1.txt': 'what a bad day it was',
    'neg/2.txt': 'lovely',
    'neg/3.txt': Buffer.from([0xff, 0xfe, 0x00, 0xe9]),
    'README.md': 'no data',
  });
  expect(findings.main).toMatchObject({
    files: 4,
    words: { min: 1, median: 4, max: 6 },
    duplicates: 1,
  });
  expect(findings.task?.task).toBe('sentiment-analysis');
  expect(profile.problems.map(({ code, file }) => [code, file])).toEqual([
    ['not-utf8', 'neg/3.txt'],
  ]);
});
