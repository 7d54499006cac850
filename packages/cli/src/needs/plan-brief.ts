import { describePlan, type Plan } from '@slipway/core';
import type { Terminal } from '#terminal/terminal.ts';

type BriefTerminal = Pick<Terminal, 'language' | 'outStyle' | 'messages'>;

/** The plan on one screen: each choice with its price and its first reason. */
export function planBrief(plan: Plan, terminal: BriefTerminal): string {
  const { outStyle, messages } = terminal;
  const { stages, total } = describePlan(plan, terminal.language);
  const titles = Math.max(...stages.map(({ title }) => title.length));
  const lines = stages.flatMap(({ title, service, monthly, reasons }) => {
    const price = monthly === '' ? '' : `  ${outStyle.dim(monthly)}`;
    const [reason] = reasons;
    const choice = `  ${title.padEnd(titles)}  ${outStyle.bold(service)}${price}`;
    if (reason === undefined) return [choice];
    return [choice, ...wrapped(reason.text, titles + 6).map((line) => outStyle.dim(line))];
  });
  return [...lines, '', `  ${messages.demoTotal({ total: outStyle.bold(total) })}`, ''].join('\n');
}

const WIDTH = 100;

/** The sentence in lines of the screen, all below the names of the services. */
function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => ' '.repeat(indent) + part);
}
