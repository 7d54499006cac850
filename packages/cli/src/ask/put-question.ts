import type { DescribedQuestion, Question } from '@slipway/core';
import type { Terminal } from '#terminal/terminal.ts';

const widest = 100;
/** Some terminals say that they have no columns at all. */
const narrowest = 40;
const indent = '   ';

function wrapped(text: string, columns: number): readonly string[] {
  const width = Math.max(narrowest, Math.min(widest, columns)) - indent.length;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function listed({ options }: DescribedQuestion, { errStyle }: Terminal): readonly string[] {
  const width = Math.max(0, ...options.map(({ word }) => word.length));
  const digits = String(options.length).length;
  return options.map(({ word, meaning }, index) => {
    const number = String(index + 1).padStart(digits);
    const name = width === 0 ? '' : `${word.padEnd(meaning === '' ? 0 : width + 2)}`;
    const said = width === 0 ? meaning : errStyle.dim(meaning);
    return `${indent}${number} ${name}${said}`.trimEnd();
  });
}

/** A question as it stands on the terminal: what it asks, why, and what may be answered. */
export function questionLines(
  { kind }: Question,
  described: DescribedQuestion,
  { terminal, number }: { readonly terminal: Terminal; readonly number: number },
): readonly string[] {
  const { errStyle, messages, columns } = terminal;
  const { ask, why, examples } = described;
  const several = kind === 'words' || kind === 'checklist' ? [messages.askSeveral] : [];
  const written =
    examples.length > 0 ? [messages.askExamples({ examples: examples.join(' · ') })] : [];
  return [
    `${number}. ${errStyle.bold(ask)}`,
    ...wrapped(why, columns).map((line) => `${indent}${errStyle.dim(line)}`),
    ...listed(described, terminal),
    ...[...several, ...written].map((line) => `${indent}${errStyle.dim(line)}`),
  ];
}
