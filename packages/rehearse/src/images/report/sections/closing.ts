import { type Html, html } from '@slipway/report';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { rehearsedImageStages } from '#images/report/rehearsed-image-stages.ts';

/** What the figures do not tell. */
export function limitsSection(context: ImageReportContext): Html {
  const { evidence, messages } = context;
  const words = messages.loop;
  const isHere = evidence.place.kind === 'plane';
  const { standsInFor } = evidence.training;
  const items = [
    words.limitsSynthetic,
    stagesText(context),
    standsInFor === undefined
      ? undefined
      : words.limitsStandIn({ planned: nameIn(messages, 'methods', standsInFor) }),
    ...(isHere ? limitsHere(context) : []),
    words.limitsDrift,
    words.limitsCost,
  ].filter((text) => text !== undefined);
  return html`<section id="limits"><h2>${words.limitsTitle}</h2><ul class="spaced">${items.map((text) => html`<li>${text}</li>`)}</ul></section>`;
}

function limitsHere({ evidence, messages }: ImageReportContext): readonly string[] {
  const words = messages.loop;
  const times = {
    training: evidence.training.instanceType,
    serving: evidence.deployment.instanceType,
    cores: evidence.machine.cores,
  };
  return [
    words.limitsImage,
    words.limitsTimes(times),
    words.limitsScaling,
    words.limitsClock,
    ...(evidence.training.spot.used ? [words.limitsSpot] : []),
  ];
}

/** Which parts of the plan were tried, and which were not. */
function stagesText({ evidence, described, messages, format }: ImageReportContext): string {
  const tried = rehearsedImageStages(evidence);
  const names = (done: boolean) => {
    const stages = described.stages.filter(({ id }) => tried.has(id) === done);
    return format.list([...new Set(stages.map(({ service }) => service))]);
  };
  return messages.loop.limitsStages({ done: names(true), left: names(false) });
}

/** What somebody needs to do the same again, and to find what this run made. */
export function repeatSection({ evidence, messages }: ImageReportContext): Html {
  const words = messages.loop;
  const { seed, sample, training, tuning, deployment, monitoring, secondRound } = evidence;
  const command = `slipway rehearse needs.yaml --sample ${sample} --seed ${seed}`;
  const rows: readonly (readonly [string, Html])[] = [
    [words.repeatCommand, html`<code>${command}</code>`],
    [words.repeatSeed, html`${seed}, ${words.samples[sample]}`],
    [words.runName, html`<code>${evidence.runId}</code>`],
    [words.imageName, html`<code>${training.imageUri}</code>`],
    [words.jobName, html`<code>${training.job}</code>`],
    [words.tuningName, html`<code>${tuning.job}</code>`],
    [words.endpointName, html`<code>${deployment.endpoint}</code>`],
    [words.scheduleName, html`<code>${monitoring.schedule}</code>`],
    [
      words.versionName,
      html`<code>${deployment.version}</code><br><code>${secondRound.version}</code>`,
    ],
  ];
  return html`<section id="repeat"><h2>${words.repeatTitle}</h2><p>${words.repeatLead}</p>
<div class="scroll"><table><tbody>${rows.map(([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}</tbody></table></div></section>`;
}
