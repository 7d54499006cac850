import { type Html, html } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

/** Where to find what, in the order of the page. */
export function contents({ evidence, messages }: ImageReportContext): Html {
  const { overview, quality, training, data, operation, loop } = messages;
  const places: readonly (readonly [string, string])[] = [
    ['pictures', quality.picturesTitle],
    ['quality', quality.qualityTitle],
    ['learning', training.learningTitle],
    ['tuning', training.tuningTitle],
    ['data', data.dataTitle],
    ['serving', operation.servingTitle],
    ['batch', operation.batchTitle],
    ['monitoring', operation.monitoringTitle],
    ['second-round', operation.secondTitle],
    ['loop', loop.loopTitle],
    ['cost', loop.costTitle],
    ['limits', loop.limitsTitle],
    ['repeat', loop.repeatTitle],
  ];
  const hasTuning = evidence.tuning.trials.length > 0;
  const shown = places.filter(([id]) => hasTuning || id !== 'tuning');
  const links = shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="contents" aria-label="${overview.contents}"><ul>${links}</ul></nav>`;
}
