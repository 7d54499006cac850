import { type Html, html, lineChart } from '@slipway/report';
import type { RoundMetrics } from '#aws/metric-line.ts';
import type { ReportContext } from '#report/report-context.ts';
import { evalMetrics } from '#training/hyperparameters.ts';

/** One learning curve for each printed metric, and the settings behind them. */
export function learningSection(context: ReportContext): Html | undefined {
  const { evidence, messages } = context;
  const { curve, hyperparameters, stoppedBy, bestRound } = evidence.training;
  if (curve.length < 2) return undefined;
  const stopped = hyperparameters['early_stopping_rounds'] !== undefined;
  const lead = { best: bestRound + 1, all: curve.length, metric: stoppedBy, stopped };
  const charts = evalMetrics(hyperparameters).map(
    (metric) => html`<div><h3>${metric}</h3>${metricChart(context, metric)}</div>`,
  );
  const settings = Object.entries(hyperparameters).map(
    ([name, value]) => html`<tr><td><code>${name}</code></td><td><code>${value}</code></td></tr>`,
  );
  return html`<section id="learning"><h2>${messages.learningTitle}</h2>
<p>${messages.learningLead(lead)}</p><div class="pair">${charts}</div>
<details><summary>${messages.hyperparametersTitle}</summary><table><tbody>${settings}</tbody></table></details>
</section>`;
}

function metricChart({ evidence, messages, format }: ReportContext, metric: string): Html {
  const { curve, bestRound } = evidence.training;
  const points = (channel: string) => pointsOf(curve, `${channel}:${metric}`);
  const [train, validation] = [points('train'), points('validation')];
  const values = [...train, ...validation].map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || 1) * 0.06;
  const kept = validation.find(({ x }) => x === bestRound + 1);
  return lineChart({
    id: `curve-${metric.replaceAll(/[^a-z0-9]/gi, '-')}`,
    title: metric,
    description: messages.learningDescription({ metric }),
    x: {
      label: messages.learningX,
      domain: [1, curve.length],
      tick: (value) => format.number(value),
    },
    y: { label: metric, domain: [low - pad, high + pad], tick: (value) => format.number(value, 3) },
    series: [
      { name: messages.seriesValidation, points: validation, tone: 'a' },
      { name: messages.seriesTrain, points: train, tone: 'b' },
    ],
    ...(kept === undefined ? {} : { mark: { point: kept, label: messages.markBest } }),
  });
}

function pointsOf(curve: readonly RoundMetrics[], name: string) {
  return curve.flatMap(({ round, values }) => {
    const y = values[name];
    return y === undefined ? [] : [{ x: round + 1, y }];
  });
}
