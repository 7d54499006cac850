import { relative } from 'node:path';
import type { RehearsalResult } from '@slipway/rehearse';
import type { CommandContext } from '#command/command.ts';

/** Says in a few lines what came out and where it lies. */
export function tellResults(result: RehearsalResult, context: CommandContext): void {
  const { terminal, json } = context;
  if (json) {
    terminal.out(`${JSON.stringify({ ok: true, ...summaryOf(result) }, null, 2)}\n`);
    return;
  }
  const { messages, outStyle, format } = terminal;
  const { evidence, files } = result;
  const seconds = format.seconds(evidence.steps.reduce((sum, step) => sum + step.seconds, 0));
  terminal.out(
    [
      outStyle.bold(messages.verdict(verdictOf(result), format)),
      messages.tookSeconds({ seconds }),
      `${messages.reportAt} ${outStyle.accent(shown(files.report))}`,
      `${messages.figuresAt} ${outStyle.dim(`${shown(files.evidence)}, ${shown(files.plan)}`)}`,
      '',
    ].join('\n'),
  );
}

function verdictOf({ evidence }: RehearsalResult) {
  const { quality, deployment, batch } = evidence;
  return {
    auc: quality.auc,
    low: quality.aucInterval.low,
    high: quality.aucInterval.high,
    rows: quality.rows,
    p99: deployment?.latency.p99,
    batchAgrees: batch?.agrees,
  };
}

function summaryOf(result: RehearsalResult) {
  const { evidence, files } = result;
  const { confusion, auc, aucInterval } = evidence.quality;
  const { accuracy, precision, recall, f1, threshold } = confusion;
  return {
    runId: evidence.runId,
    quality: { auc, aucInterval, accuracy, precision, recall, f1, threshold },
    latency: evidence.deployment?.latency,
    batch: evidence.batch,
    files,
  };
}

/** Relative to where the user is, unless that climbs out. */
function shown(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}
