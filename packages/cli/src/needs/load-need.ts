import type { Need, NeedIssue } from '@slipway/core';
import type { CommandContext } from '#command/command.ts';
import { readNeedText } from '#needs/read-need-text.ts';

/** Reads a need; tells every mistake in it, with line and remedy, and resolves with undefined then. */
export async function loadNeed(path: string, context: CommandContext): Promise<Need | undefined> {
  const { parseNeed } = await import('@slipway/core');
  const result = parseNeed(await readNeedText(path));
  if (result.ok) return result.need;
  await tellIssues(path, result.issues, context);
  return undefined;
}

/** A screen of mistakes; JSON has all of them. */
const shownIssues = 20;

export async function tellIssues(
  path: string,
  issues: readonly NeedIssue[],
  context: CommandContext,
): Promise<void> {
  const { describeIssue } = await import('@slipway/core');
  const { terminal, json } = context;
  if (json) terminal.out(`${JSON.stringify({ ok: false, file: path, issues }, null, 2)}\n`);
  const { messages, errStyle, language } = terminal;
  const lines = [errStyle.bad(messages.needWrong({ file: path, count: issues.length }))];
  for (const issue of issues.slice(0, shownIssues)) {
    lines.push(`  ${describeIssue(issue, language)}`);
  }
  const count = issues.length - shownIssues;
  if (count > 0) lines.push(`  ${messages.needMoreMistakes({ count })}`);
  terminal.err(`${lines.join('\n')}\n`);
}
