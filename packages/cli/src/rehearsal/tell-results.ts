import { relative } from 'node:path';
import type { ImageRehearsalResult, RehearsalResult, WrittenResults } from '@slipway/rehearse';
import type { CommandContext } from '#command/command.ts';

/** Says in a few lines what came out and where it lies. */
export function tellResults(result: RehearsalResult, context: CommandContext): void {
  const { terminal, json } = context;
  if (json) {
    terminal.out(`${JSON.stringify({ ok: true, ...summaryOf(result) }, null, 2)}\n`);
    return;
  }
  const { evidence, files } = result;
  tell(
    { verdict: terminal.messages.verdict(verdictOf(result), terminal.format), evidence, files },
    context,
  );
}

/** The same for a rehearsal on images. */
export function tellImageResults(result: ImageRehearsalResult, context: CommandContext): void {
  const { terminal, json } = context;
  const { evidence, files } = result;
  if (json) {
    const { runId, quality, deployment, scaling, monitoring, secondRound } = evidence;
    const { f1, accuracy, baselines } = quality;
    const told = { runId, synthetic: true, quality: { f1, accuracy, baselines }, files };
    const { latency } = deployment;
    const rest = { latency, scaling: scaling.activities, monitoring, secondRound };
    terminal.out(`${JSON.stringify({ ok: true, ...told, ...rest }, null, 2)}\n`);
    return;
  }
  const verdict = terminal.messages.imageVerdict(imageVerdictOf(evidence), terminal.format);
  tell({ verdict, evidence, files }, context);
}

function imageVerdictOf({ quality, monitoring, secondRound }: ImageRehearsalResult['evidence']) {
  return {
    f1: quality.f1,
    images: quality.images,
    linearF1: quality.baselines.find(({ kind }) => kind === 'linear-on-pixels')?.f1 ?? 0,
    quiet: monitoring.quiet.violations.length,
    drifted: monitoring.drifted.violations.length,
    lost: secondRound.lostDuringUpdate,
  };
}

interface Told {
  readonly verdict: string;
  readonly evidence: { readonly steps: readonly { readonly seconds: number }[] };
  readonly files: WrittenResults;
}

function tell({ verdict, evidence, files }: Told, { terminal }: CommandContext): void {
  const { messages, outStyle, format } = terminal;
  const seconds = format.seconds(evidence.steps.reduce((sum, step) => sum + step.seconds, 0));
  terminal.out(
    [
      outStyle.bold(verdict),
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
