import { type Html, html } from '@slipway/report';
import { stoppedParts } from '#images/report/defect-share.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { duration } from '#report/rounded.ts';

/** The verdict in one line, then when and where it was found. */
export function header(context: ImageReportContext): Html {
  const { evidence, messages } = context;
  const { place } = evidence;
  const words = messages.overview;
  const where = place.kind === 'plane' ? words.ranHere : words.ranOnAws({ region: place.region });
  return html`<header>
<p class="meta">${words.kicker({ name: evidence.name })}</p>
<h1>${verdict(context)}</h1>
<p>${where}</p>
<p class="meta">${words.ranOn({ date: dateOf(context), seconds: totalTime(context), machine: machineOf(context) })}</p>
</header>`;
}

function verdict({ evidence, messages, format }: ImageReportContext): string {
  const { quality } = evidence;
  const stopped = stoppedParts(quality);
  if (stopped !== undefined) return messages.overview.verdictDefects(stopped, format);
  const { accuracy, classes } = quality;
  return messages.overview.verdictClasses({ accuracy, classes: classes.length }, format);
}

function totalTime({ evidence, format }: ImageReportContext): string {
  return duration(
    evidence.steps.reduce((sum, { seconds }) => sum + seconds, 0),
    format,
  );
}

function dateOf({ evidence, language }: ImageReportContext): string {
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(evidence.finishedAt));
  return `${date} UTC`;
}

function machineOf({ evidence, messages, format }: ImageReportContext): string {
  const { machine } = evidence;
  return messages.overview.machine({ ...machine, memory: format.bytes(machine.memoryBytes) });
}
