import { readFile } from 'node:fs/promises';
import type { Need, NeedIssue } from '@slipway/core';
import type { CommandContext } from '#command/command.ts';
import { cliErrors } from '#errors.ts';

/** Reads a need; tells every mistake in it, with line and remedy, and resolves with undefined then. */
export async function loadNeed(path: string, context: CommandContext): Promise<Need | undefined> {
  const { parseNeed } = await import('@slipway/core');
  const result = parseNeed(await readText(path));
  if (result.ok) return result.need;
  await tellIssues(path, result.issues, context);
  return undefined;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw cliErrors.fileMissing(path);
    }
    throw cliErrors.fileUnreadable(path, error);
  }
}

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
  for (const issue of issues) {
    lines.push(`  ${describeIssue(issue, language)}`);
  }
  terminal.err(`${lines.join('\n')}\n`);
}
