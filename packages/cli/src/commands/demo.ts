import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type CommandContext, defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';
import { loadNeed } from '#needs/load-need.ts';
import { makePlan } from '#needs/make-plan.ts';

const SEED = 1;
const FOLDS = 5;
/** Lines of the need that are shown: those that say something, without the comments. */
const SHOWN_LINES = 18;

export const demoCommand = defineCommand({
  name: 'demo',
  summary: 'demoSummary',
  positionals: [],
  flags: { out: { type: 'text', help: 'rehearseOut', value: 'DIR' } },
  examples: ['slipway demo', 'slipway demo --lang fr'],
  async run({ flags }, context) {
    const { terminal, resources } = context;
    const { messages, outStyle } = terminal;
    const needPath = resources.churnNeeds;
    const need = await loadNeed(needPath, context);
    if (need === undefined) return exitCodes.wrongInput;
    await tellNeed(needPath, context);
    const plan = await makePlan(need, undefined, context);
    const { planBrief } = await import('#needs/plan-brief.ts');
    chapter(messages.demoPlan, context);
    say(planBrief(plan, terminal), context);
    say(`  ${outStyle.dim(messages.demoAllReasons({ path: shownPath(needPath) }))}\n`, context);
    chapter(messages.demoRehearsal, context);
    const { runRehearsal } = await import('#rehearsal/run-rehearsal.ts');
    const { tellResults } = await import('#rehearsal/tell-results.ts');
    const outDir = flags.out ?? 'slipway-report';
    const result = await runRehearsal(
      { plan, needPath, outDir, keep: false, seed: SEED, folds: FOLDS },
      context,
    );
    chapter(messages.demoEnd, context);
    tellResults(result, context);
    const next = messages.demoNextLines.map((line) => `  - ${line}`);
    say(['', outStyle.bold(messages.demoNext), ...next, ''].join('\n'), context);
    return exitCodes.done;
  },
});

async function tellNeed(path: string, context: CommandContext): Promise<void> {
  const { messages, format, outStyle } = context.terminal;
  chapter(messages.demoNeed, context);
  say(`${messages.demoWelcome({ rows: format.number(5_000) })}\n\n`, context);
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `  ${outStyle.dim(line)}`);
  say(`${shown.join('\n')}\n  ${outStyle.dim(`... (${shownPath(path)})`)}\n`, context);
}

function chapter(title: string, context: CommandContext): void {
  say(`\n${context.terminal.outStyle.bold(title)}\n\n`, context);
}

/** The story is for people: machines get the one JSON document at the end. */
function say(text: string, { terminal, json, quiet }: CommandContext): void {
  if (!json && !quiet) terminal.out(text);
}

function shownPath(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}
