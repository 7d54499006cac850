import { type Html, html } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { duration } from '#report/rounded.ts';

/** What spot capacity did to the job, and what is and is not known of its price. */
export function spotPart(context: ImageReportContext): Html {
  const { evidence, messages } = context;
  const { spot } = evidence.training;
  const words = messages.training;
  if (!spot.used) return html`<h3>${words.spotTitle}</h3><p>${words.spotNot}</p>`;
  const epoch = spot.resumedAtEpoch === undefined ? undefined : spot.resumedAtEpoch + 1;
  const story =
    spot.interruptions === 0
      ? words.spotNone
      : words.spotInterrupted({ interruptions: spot.interruptions, epoch });
  return html`<h3>${words.spotTitle}</h3><p>${story}</p>${path(context)}<p>${price(context)}</p>`;
}

function path({ evidence, messages }: ImageReportContext): Html {
  const states = evidence.training.spot.transitions.map(
    ({ status, message }) =>
      html`<li class="${status === 'Interrupted' ? 'loss' : ''}" title="${message}">${status}</li>`,
  );
  return html`<p class="meta">${messages.training.spotPath}</p><ol class="path">${states}</ol>`;
}

/** On the plane the discount is made up of public logs; only AWS can say what it was. */
function price({ evidence, messages, format }: ImageReportContext): string {
  const { trainingSeconds, billableSeconds, expectedSavingPercent } = evidence.training.spot;
  const words = messages.training;
  const saved = trainingSeconds === 0 ? 0 : 1 - billableSeconds / trainingSeconds;
  const figures = {
    training: duration(trainingSeconds, format),
    billable: duration(billableSeconds, format),
    share: format.percent(saved),
  };
  const told =
    evidence.place.kind === 'plane' ? words.spotHonest(figures) : words.spotMeasured(figures);
  if (expectedSavingPercent === undefined) return told;
  return `${words.spotExpected({ percent: format.percent(expectedSavingPercent / 100) })} ${told}`;
}
