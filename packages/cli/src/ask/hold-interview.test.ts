import { formatterFor, type Language } from '@slipway/base';
import * as core from '@slipway/core';
import { expect, test } from 'vitest';
import { holdInterview } from '#ask/hold-interview.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { styleFor } from '#terminal/style.ts';

const prices = await core.loadShippedPrices();
const languages: readonly Language[] = ['en', 'fr'];

async function hold(source: string, lines: readonly string[], language: Language = 'en') {
  const opened = core.openInterview(source);
  if (!opened.ok) throw new Error('the file is wrong');
  let said = '';
  const left = [...lines];
  const interview = await holdInterview(opened.interview, {
    core,
    answers: {
      next: () => Promise.resolve(left.shift()),
      close: () => undefined,
      wasInterrupted: false,
    },
    terminal: {
      out: () => undefined,
      err: (text) => {
        said += text;
      },
      live: false,
      columns: 100,
      language,
      messages: messagesFor(language),
      format: formatterFor(language),
      outStyle: styleFor(false),
      errStyle: styleFor(false),
    },
    next: (so) => core.nextQuestion(so, core.meansFor(prices, undefined, core.needOf(so))),
  });
  return { interview, said, saved: core.describeSaved(interview, language) };
}

test.each(languages)(
  'a whole interview of one who knows little ends in a need (%s)',
  async (language) => {
    const { interview, said } = await hold('', ['regression', ...Array(40).fill('?')], language);
    expect(core.needOf(interview)?.problem.task).toBe('regression');
    expect(said).toContain(messagesFor(language).askGate);
    expect(interview.steps.length).toBeLessThan(12);
  },
);

test('the end of the input, and q, keep what was answered', async () => {
  const ended = await hold('', ['regression']);
  expect(ended.saved).toContain('task: regression');
  const quit = await hold('', ['3', 'q', 'never read']);
  expect(quit.saved).toBe(ended.saved);
});

test('going back takes the answer out again', async () => {
  const { saved } = await hold('', ['1', 'b', 'regression', 'q']);
  expect(saved).toContain('task: regression');
  expect(saved).not.toContain('binary');
});

test('refuses an answer that is not in the list, and asks again', async () => {
  const { said, interview } = await hold('', ['regresion', 'regression', 'q']);
  expect(said).toContain('"regresion" is not in the list. Did you mean regression?');
  expect(interview.steps).toHaveLength(1);
});
