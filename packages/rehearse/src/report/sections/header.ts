import { type Html, html } from '@slipway/report';
import { labelText } from '#report/label-text.ts';
import type { ReportContext } from '#report/report-context.ts';
import { duration } from '#report/rounded.ts';

/** The verdict in one line, then when and where it was found. */
export function header({ evidence, messages, format, language }: ReportContext): Html {
  const { quality, machine, place, steps } = evidence;
  const { recall, precision } = quality.confusion;
  const label = labelText(evidence);
  const seconds = duration(
    steps.reduce((sum, step) => sum + step.seconds, 0),
    format,
  );
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(evidence.finishedAt));
  const machineText = messages.machine({ ...machine, memory: format.bytes(machine.memoryBytes) });
  return html`<header>
<p class="meta">${messages.kicker({ name: evidence.name })}</p>
<h1>${messages.verdict({ recall, precision, label }, format)}</h1>
<p>${messages.verdictPlace({ plane: place.kind === 'plane', region: place.region })}</p>
<p class="meta">${messages.ranOn({ date: `${date} UTC`, seconds, machine: machineText })}</p>
</header>`;
}
