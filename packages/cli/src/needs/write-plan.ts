import { basename, dirname } from 'node:path';
import type { Plan } from '@slipway/core';
import { folderArtefacts } from '#adapters/folder-artefacts.ts';
import type { CommandContext } from '#command/command.ts';

export type PlanFormat = 'text' | 'json' | 'md' | 'html';

export interface PlanTarget {
  readonly format: PlanFormat;
  /** Standard output when absent. */
  readonly file?: string;
}

/** The plan in one form, on standard output or in a file; says on the terminal which file it wrote. */
export async function writePlan(
  plan: Plan,
  { format, file }: PlanTarget,
  { terminal, quiet }: CommandContext,
): Promise<void> {
  const colour = file === undefined && terminal.outStyle.enabled;
  const text = await rendered(plan, { format, language: terminal.language, colour });
  if (file === undefined) {
    terminal.out(text);
    return;
  }
  const path = await folderArtefacts(dirname(file)).write(basename(file), text);
  if (!quiet) terminal.err(`${terminal.messages.planWritten({ path })}\n`);
}

interface Look {
  readonly format: PlanFormat;
  readonly language: 'en' | 'fr';
  readonly colour: boolean;
}

async function rendered(plan: Plan, { format, language, colour }: Look): Promise<string> {
  if (format === 'json') return `${JSON.stringify(plan, null, 2)}\n`;
  if (format === 'html') return (await import('@slipway/report')).renderPlanHtml(plan, language);
  const { renderPlanMarkdown, renderPlanText } = await import('@slipway/core');
  return format === 'md'
    ? renderPlanMarkdown(plan, language)
    : renderPlanText(plan, { language, colour });
}
