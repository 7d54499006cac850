import { type Html, html, lineChart } from '@slipway/report';
import type { EpochMetrics } from '#images/image-evidence.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { rulesPart } from '#images/report/sections/rules.ts';
import { spotPart } from '#images/report/sections/spot.ts';
import { duration, fixedPercent } from '#report/rounded.ts';

/** The curves, the interruption in them, and the rules that watched. */
export function learningSection(context: ImageReportContext): Html {
  const { evidence, messages, format } = context;
  const { curve, wallSeconds, hyperparameters } = evidence.training;
  const words = messages.training;
  const last = curve.findLast(({ validationAccuracy }) => validationAccuracy !== undefined);
  const lead = {
    epochs: curve.length,
    wall: duration(wallSeconds, format),
    accuracy:
      last?.validationAccuracy === undefined ? '–' : fixedPercent(last.validationAccuracy, format),
  };
  const settings = Object.entries(hyperparameters).map(
    ([name, value]) => html`<tr><td><code>${name}</code></td><td><code>${value}</code></td></tr>`,
  );
  return html`<section id="learning"><h2>${words.learningTitle}</h2><p>${words.learningLead(lead)}</p>
<div class="pair">${chart(context, accuracy(context))}${chart(context, loss(context))}</div>
${spotPart(context)}${rulesPart(context)}
<details><summary>${words.hyperparametersTitle} (${settings.length})</summary><table><tbody>${settings}</tbody></table></details></section>`;
}

interface Measure {
  readonly id: string;
  readonly title: string;
  readonly axis: string;
  readonly train: (metrics: EpochMetrics) => number | undefined;
  readonly validation: (metrics: EpochMetrics) => number | undefined;
}

function accuracy({ messages }: ImageReportContext): Measure {
  return {
    id: 'accuracy',
    title: messages.training.accuracyTitle,
    axis: messages.training.accuracyAxis,
    train: ({ trainAccuracy }) => trainAccuracy,
    validation: ({ validationAccuracy }) => validationAccuracy,
  };
}

function loss({ messages }: ImageReportContext): Measure {
  return {
    id: 'loss',
    title: messages.training.lossTitle,
    axis: messages.training.lossAxis,
    train: ({ trainLoss }) => trainLoss,
    validation: ({ validationLoss }) => validationLoss,
  };
}

function chart({ evidence, messages, format }: ImageReportContext, measure: Measure) {
  const { curve, spot } = evidence.training;
  const words = messages.training;
  const pointsOf = (read: Measure['train']) =>
    curve.flatMap((metrics) => {
      const y = read(metrics);
      return y === undefined ? [] : [{ x: metrics.epoch + 1, y }];
    });
  const [train, validation] = [pointsOf(measure.train), pointsOf(measure.validation)];
  const values = [...train, ...validation].map(({ y }) => y);
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || 1) * 0.06;
  const shown = (value: number | undefined) =>
    value === undefined ? '–' : format.number(value, 3);
  return html`<div><h3>${measure.title}</h3>${lineChart({
    id: `curve-${measure.id}`,
    title: measure.title,
    description: words.curveDescription({
      what: measure.axis,
      from: shown(validation[0]?.y),
      to: shown(validation.at(-1)?.y),
      epochs: curve.length,
    }),
    x: {
      label: words.epochAxis,
      domain: [1, Math.max(2, ...curve.map(({ epoch }) => epoch + 1))],
      isWhole: true,
      tick: (value) => format.number(value),
    },
    y: {
      label: measure.axis,
      domain: [Math.max(0, low - pad), high + pad],
      tick: (value) => format.number(value, 3),
    },
    series: [
      { name: words.seriesValidation, points: validation, tone: 'a' },
      { name: words.seriesTrain, points: train, tone: 'b' },
    ],
    ...(spot.resumedAtEpoch === undefined
      ? {}
      : { guide: { x: spot.resumedAtEpoch + 1, label: words.resumedGuide } }),
  })}</div>`;
}
