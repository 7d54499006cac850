import { type Html, histogram, html } from '@slipway/report';
import type { BatchEvidence, DeploymentEvidence } from '#evidence.ts';
import { differenceText } from '#report/difference-text.ts';
import type { ReportContext } from '#report/report-context.ts';
import { duration } from '#report/rounded.ts';

/** How the endpoint answered and what the batch transform did. */
export function servingSection(context: ReportContext): Html | undefined {
  const { evidence, messages } = context;
  const { deployment, batch } = evidence;
  if (deployment === undefined && batch === undefined) return undefined;
  return html`<section id="serving"><h2>${messages.servingTitle}</h2>
${deployment && endpointPart(context, deployment)}${batch && batchPart(context, batch)}</section>`;
}

function endpointPart(context: ReportContext, deployment: DeploymentEvidence): Html {
  const { messages, format, plan } = context;
  const { kind, size, readySeconds, latency, bulk } = deployment;
  const ready = duration(readySeconds, format);
  const wanted = plan.need.deployment?.latency;
  const met = wanted !== undefined && latency.p99 / 1000 <= wanted.high;
  const { rows, rowsPerCall } = bulk;
  const perSecond = rows / bulk.seconds;
  const seconds = duration(bulk.seconds, format);
  return html`<p>${messages.servingLead({ kind, size, ready, calls: latency.calls }, format)}
${wanted && html`<span class="${met ? 'good' : 'bad'}">${messages.needLatency({ wanted: format.seconds(wanted.high), met })}</span>`}</p>
<div class="pair"><div><h3>${messages.latencyTitle}</h3>${latencyChart(context, deployment)}</div>
<div>${percentiles(context, deployment)}
<p>${messages.bulkLine({ rows, seconds, perSecond, rowsPerCall }, format)}</p></div></div>`;
}

function latencyChart({ messages, format }: ReportContext, { latency }: DeploymentEvidence): Html {
  const { p50, p99, histogram: bins } = latency;
  const shown = (ms: number) => messages.milliseconds(ms, format);
  return histogram({
    id: 'latency',
    title: messages.latencyTitle,
    description: messages.latencyDescription({ p50: shown(p50), p99: shown(p99) }),
    bins: bins.map(({ fromMs, toMs, count }) => ({ from: fromMs, to: toMs, count })),
    x: { label: messages.latencyX, tick: (value) => format.number(value) },
    y: { label: messages.latencyY, tick: (value) => format.number(value) },
    lines: [
      { at: p50, label: messages.latencyMark({ share: format.percent(0.5), time: shown(p50) }) },
      { at: p99, label: messages.latencyMark({ share: format.percent(0.99), time: shown(p99) }) },
    ],
  });
}

function percentiles({ messages, format }: ReportContext, { latency }: DeploymentEvidence): Html {
  const rows: readonly (readonly [string, number])[] = [
    [format.percent(0.5), latency.p50],
    [format.percent(0.9), latency.p90],
    [format.percent(0.99), latency.p99],
    [messages.shareMax, latency.max],
  ];
  return html`<table><thead><tr><th>${messages.columnShare}</th><th class="n">${messages.columnWithin}</th></tr></thead>
<tbody>${rows.map(([name, ms]) => html`<tr><td>${name}</td><td class="n">${messages.milliseconds(ms, format)}</td></tr>`)}</tbody></table>`;
}

function batchPart({ messages, format }: ReportContext, batch: BatchEvidence): Html {
  const difference = differenceText(batch.maxDifference, format);
  const seconds = duration(batch.seconds, format);
  const lead = { rows: batch.rows, bytes: format.bytes(batch.bytes), seconds };
  const verdict = batch.agrees
    ? html`<span class="good">${messages.batchAgrees({ difference })}</span>`
    : html`<span class="bad">${messages.batchDiffers({ difference })}</span>`;
  return html`<h3>${messages.batchTitle}</h3><p>${messages.batchLead(lead, format)} ${verdict}</p>`;
}
