import { type Html, html } from '@slipway/report';
import { differenceText } from '#report/difference-text.ts';
import type { ReportContext } from '#report/report-context.ts';
import { duration, fixed } from '#report/rounded.ts';

interface Tile {
  readonly figure: string;
  readonly name: string;
  readonly note: string;
  /** For a figure that is a word. */
  readonly tone?: 'good' | 'bad';
}

/** The figures that most readers look for, side by side. */
export function tiles(context: ReportContext): Html {
  const all = [
    aucTile(context),
    latencyTile(context),
    trainingTile(context),
    costTile(context),
    batchTile(context),
  ];
  const shown = all.filter((tile) => tile !== undefined);
  return html`<div class="tiles">${shown.map(
    ({ figure, name, note, tone }) =>
      html`<div class="tile"><b class="${tone === undefined ? '' : `word ${tone}`}">${figure}</b><span>${name}</span><span>${note}</span></div>`,
  )}</div>`;
}

function aucTile({ evidence, messages, format }: ReportContext): Tile {
  const { auc, aucInterval } = evidence.quality;
  return {
    figure: fixed(auc, 3, format),
    name: messages.tileAuc,
    note: messages.tileAucInterval(aucInterval, format),
  };
}

function latencyTile({ evidence, messages, format }: ReportContext): Tile | undefined {
  const latency = evidence.deployment?.latency;
  if (latency === undefined) return undefined;
  return {
    figure: messages.milliseconds(latency.p99, format),
    name: messages.tileLatency,
    note: messages.tileLatencyNote(latency, format),
  };
}

function trainingTile({ evidence, messages, format }: ReportContext): Tile {
  const { wallSeconds, curve } = evidence.training;
  const rows = evidence.split.rows.train;
  return {
    figure: duration(wallSeconds, format),
    name: messages.tileTraining,
    note: messages.tileTrainingNote({ rounds: curve.length, rows }, format),
  };
}

function costTile({ plan, messages, format }: ReportContext): Tile {
  const { low, expected, high } = plan.cost.monthly;
  return {
    figure: format.usd(expected),
    name: messages.tileCost,
    note: messages.tileCostNote({ low: format.usd(low), high: format.usd(high) }),
  };
}

function batchTile({ evidence, messages, format }: ReportContext): Tile | undefined {
  const { batch } = evidence;
  if (batch === undefined) return undefined;
  const difference = differenceText(batch.maxDifference, format);
  return {
    figure: batch.agrees ? messages.tileBatchAgree : messages.tileBatchDiffer,
    name: messages.tileBatch,
    note: messages.tileBatchNote({ rows: batch.rows, difference }, format),
    tone: batch.agrees ? 'good' : 'bad',
  };
}
