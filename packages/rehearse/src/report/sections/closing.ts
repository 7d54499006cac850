import { type Html, html } from '#report/html.ts';
import type { ReportContext } from '#report/report-context.ts';

/** What the figures do not tell. */
export function limitsSection({ evidence, messages }: ReportContext): Html {
  const { place, machine, training } = evidence;
  const local =
    place.kind === 'plane'
      ? messages.limitsLocal({ instance: training.instanceType, cores: machine.cores })
      : [];
  const items = [...local, ...messages.limitsAlways].map((text) => html`<li>${text}</li>`);
  return html`<section id="limits"><h2>${messages.limitsTitle}</h2><ul>${items}</ul></section>`;
}

/** What somebody needs to do the same again. */
export function repeatSection({ evidence, messages }: ReportContext): Html {
  const { training, data } = evidence;
  return html`<section id="repeat"><h2>${messages.repeatTitle}</h2><p>${messages.repeatLead}</p>
<table><tbody><tr><td>${messages.fileHash}</td><td><code>${data.sha256}</code></td></tr>
<tr><td>${messages.imageName}</td><td><code>${training.imageUri}</code></td></tr>
<tr><td>${messages.jobName}</td><td><code>${training.job}</code></td></tr></tbody></table></section>`;
}
