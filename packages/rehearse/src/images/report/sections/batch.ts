import { barTable, type Html, html } from '@slipway/report';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { duration } from '#report/rounded.ts';

/** A day's images without an endpoint, and whether the endpoint agrees. */
export function batchSection({ evidence, messages, format }: ImageReportContext): Html {
  const { images, seconds, defectShare, agrees } = evidence.batch;
  const words = messages.operation;
  const lead = words.batchLead({ images, seconds: duration(seconds, format) }, format);
  const rows = Object.entries(defectShare)
    .toSorted(([, a], [, b]) => b - a)
    .map(([product, share]) => ({
      name: nameIn(messages, 'products', product),
      to: share,
      figure: format.percent(share, 1),
    }));
  return html`<section id="batch"><h2>${words.batchTitle}</h2>
<p>${lead} <span class="${agrees ? 'good' : 'bad'}">${agrees ? words.batchAgrees : words.batchDiffers}</span></p>
${rows.length === 0 ? undefined : barTable({ caption: words.batchCaption, rows })}</section>`;
}
