import { barTable, type Html, html, shadedMatrix } from '@slipway/report';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { fixed, fixedPercent } from '#report/rounded.ts';

/** How good the model is: in words, against simpler answers, class by class. */
export function qualitySection(context: ImageReportContext): Html {
  const { evidence, messages, format } = context;
  const { quality } = evidence;
  const words = messages.quality;
  const lead = {
    images: quality.images,
    f1: quality.f1,
    accuracy: format.percent(quality.accuracy, 1),
    classes: quality.classes.length,
  };
  return html`<section id="quality"><h2>${words.qualityTitle}</h2><p>${words.qualityLead(lead, format)}</p>
<div class="pair"><div><h3>${words.comparisonTitle}</h3>${comparison(context)}</div>
<div><h3>${words.perClassTitle}</h3>${perClass(context)}</div></div>
<h3>${words.confusionTitle}</h3>${confusion(context)}</section>`;
}

function comparison({ evidence, messages, format }: ImageReportContext): Html {
  const { quality } = evidence;
  const words = messages.quality;
  const figure = ({ f1, accuracy }: { readonly f1: number; readonly accuracy: number }) =>
    words.comparisonFigure({
      f1: fixed(f1, 3, format),
      accuracy: fixedPercent(accuracy, format),
    });
  const names = { majority: words.modelMajority, 'linear-on-pixels': words.modelLinear };
  return barTable({
    caption: words.comparisonCaption,
    most: 1,
    rows: [
      { name: html`<b>${words.modelThis}</b>`, to: quality.f1, figure: figure(quality) },
      ...quality.baselines.map((baseline) => ({
        name: names[baseline.kind],
        to: baseline.f1,
        figure: figure(baseline),
        tone: 'ref' as const,
      })),
    ],
  });
}

function confusion({ evidence, messages, format }: ImageReportContext): Html {
  const { classes, confusion: counts } = evidence.quality;
  const words = messages.quality;
  return shadedMatrix({
    caption: words.confusionCaption,
    rowsAre: words.confusionRows,
    columnsAre: words.confusionColumns,
    labels: classes.map((label) => nameIn(messages, 'labels', label)),
    counts,
    count: (value) => format.number(value),
  });
}

function perClass({ evidence, messages, format }: ImageReportContext): Html {
  const words = messages.quality;
  const rows = evidence.quality.perClass.map(
    ({ label, precision, recall, f1, images }) =>
      html`<tr><th scope="row">${nameIn(messages, 'labels', label)}</th><td class="n">${fixedPercent(recall, format)}</td><td class="n">${fixedPercent(precision, format)}</td><td class="n">${fixed(f1, 3, format)}</td><td class="n">${format.number(images)}</td></tr>`,
  );
  return html`<div class="scroll plain"><table>
<thead><tr><th>${words.columnClass}</th><th class="n">${words.columnRecall}</th><th class="n">${words.columnPrecision}</th><th class="n">${words.columnF1}</th><th class="n">${words.columnImages}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
