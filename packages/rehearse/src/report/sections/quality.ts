import { type Html, html, lineChart } from '@slipway/report';
import { labelText } from '#report/label-text.ts';
import type { ReportContext } from '#report/report-context.ts';
import { fixed } from '#report/rounded.ts';
import { comparisonTable } from '#report/sections/comparison.ts';
import { confusionTable } from '#report/sections/confusion.ts';

const UNIT = [0, 1] as const;
const DIAGONAL = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
];

/** How good the model is: in words, in figures, against simpler answers, in pictures. */
export function qualitySection(context: ReportContext): Html {
  const { evidence, messages, format } = context;
  const { quality, crossCheck } = evidence;
  const { auc, aucInterval, rows, positives } = quality;
  const label = labelText(evidence);
  const lead = messages.qualityLead({ auc, ...aucInterval, rows, positives, label }, format);
  const folds =
    crossCheck && messages.foldsLead({ ...crossCheck, folds: crossCheck.aucs.length }, format);
  return html`<section id="quality"><h2>${messages.qualityTitle}</h2>
<p>${lead}</p>${folds && html`<p>${folds}</p>`}
<div class="pair"><div>${comparisonTable(context)}</div><div>${confusionTable(context)}</div></div>
<div class="pair">
<div><h3>${messages.rocTitle}</h3>${rocChart(context)}</div>
<div><h3>${messages.prTitle}</h3>${precisionRecallChart(context)}</div>
<div><h3>${messages.calibrationTitle}</h3>${calibrationChart(context)}</div>
<div><h3>${messages.otherMeasures}</h3>${otherMeasures(context)}</div>
</div></section>`;
}

function rocChart({ evidence, messages, format }: ReportContext): Html {
  const { quality } = evidence;
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = quality.confusion;
  const point = {
    x: falsePositives / (falsePositives + trueNegatives),
    y: truePositives / (truePositives + falseNegatives),
  };
  return lineChart({
    id: 'roc',
    title: messages.rocTitle,
    description: messages.rocDescription({ auc: format.number(quality.auc, 3) }),
    x: { label: messages.rocX, domain: UNIT, tick: (value) => format.number(value) },
    y: { label: messages.rocY, domain: UNIT, tick: (value) => format.number(value) },
    series: [
      { name: messages.seriesModel, points: quality.roc, tone: 'a' },
      { name: messages.seriesChance, points: DIAGONAL, tone: 'ref' },
    ],
    mark: { point, label: messages.markThreshold },
  });
}

function precisionRecallChart({ evidence, messages, format }: ReportContext): Html {
  const { quality } = evidence;
  const base = quality.positives / quality.rows;
  const { recall, precision } = quality.confusion;
  return lineChart({
    id: 'pr',
    title: messages.prTitle,
    description: messages.prDescription({ value: format.number(quality.averagePrecision, 3) }),
    x: { label: messages.prX, domain: UNIT, tick: (value) => format.number(value) },
    y: { label: messages.prY, domain: UNIT, tick: (value) => format.number(value) },
    series: [
      { name: messages.seriesModel, points: quality.precisionRecall, tone: 'a' },
      {
        name: messages.seriesChance,
        points: [
          { x: 0, y: base },
          { x: 1, y: base },
        ],
        tone: 'ref',
      },
    ],
    mark: { point: { x: recall, y: precision }, label: messages.markThreshold },
  });
}

function calibrationChart({ evidence, messages, format }: ReportContext): Html {
  const { calibration, calibrationError } = evidence.quality;
  const points = calibration.map(({ predicted, observed }) => ({ x: predicted, y: observed }));
  return lineChart({
    id: 'calibration',
    title: messages.calibrationTitle,
    description: messages.calibrationDescription({ error: format.number(calibrationError, 3) }),
    x: { label: messages.calibrationX, domain: UNIT, tick: (value) => format.number(value) },
    y: { label: messages.calibrationY, domain: UNIT, tick: (value) => format.number(value) },
    series: [
      { name: messages.seriesModel, points, tone: 'a', dots: true },
      { name: messages.seriesPerfect, points: DIAGONAL, tone: 'ref' },
    ],
  });
}

function otherMeasures({ evidence, messages, format }: ReportContext): Html {
  const { quality } = evidence;
  const rows: readonly (readonly [string, number])[] = [
    [messages.measureAveragePrecision, quality.averagePrecision],
    [messages.measureF1, quality.confusion.f1],
    [messages.measureLogLoss, quality.logLoss],
    [messages.measureBrier, quality.brier],
    [messages.measureCalibration, quality.calibrationError],
  ];
  return html`<table><tbody>${rows.map(
    ([name, value]) => html`<tr><td>${name}</td><td class="n">${fixed(value, 3, format)}</td></tr>`,
  )}</tbody></table>`;
}
