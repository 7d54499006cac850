import { type Html, html } from '@slipway/report';
import { rehearsedStages } from '#report/rehearsed-stages.ts';
import type { ReportContext } from '#report/report-context.ts';

/** What the figures do not tell. */
export function limitsSection(context: ReportContext): Html {
  const { evidence, messages } = context;
  const { place, machine, training } = evidence;
  const local =
    place.kind === 'plane'
      ? [
          ...messages.limitsLocal({ instance: training.instanceType, cores: machine.cores }),
          messages.limitsImage,
          ...(evidence.deployment?.standsInFor === undefined ? [] : [messages.limitsServerless]),
          ...(plansSpot(context) ? [messages.limitsSpot] : []),
        ]
      : [];
  const items = [stagesText(context), ...local, ...messages.limitsAlways].map(
    (text) => html`<li>${text}</li>`,
  );
  return html`<section id="limits"><h2>${messages.limitsTitle}</h2><ul>${items}</ul></section>`;
}

/** Which parts of the plan were tried, and which were not. */
function stagesText({ evidence, described, messages, format }: ReportContext): string {
  const tried = rehearsedStages(evidence);
  const names = (done: boolean) => {
    const stages = described.stages.filter(({ id }) => tried.has(id) === done);
    return format.list([...new Set(stages.map(({ service }) => service))]);
  };
  return messages.limitsStages({ done: names(true), left: names(false) });
}

function plansSpot({ plan }: ReportContext): boolean {
  return plan.stages.some(({ choice }) => choice.service === 'managed-spot');
}

/** What somebody needs to do the same again. */
export function repeatSection({ evidence, messages }: ReportContext): Html {
  const { training, data } = evidence;
  return html`<section id="repeat"><h2>${messages.repeatTitle}</h2><p>${messages.repeatLead}</p>
<table><tbody><tr><td>${messages.fileHash}</td><td><code>${data.sha256}</code></td></tr>
<tr><td>${messages.imageName}</td><td><code>${training.imageUri}</code></td></tr>
<tr><td>${messages.jobName}</td><td><code>${training.job}</code></td></tr></tbody></table></section>`;
}
