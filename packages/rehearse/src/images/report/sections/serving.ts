import { type Html, histogram, html } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { scalingPart } from '#images/report/sections/scaling.ts';
import { duration } from '#report/rounded.ts';

/** How fast the endpoint answers, and how it grew under a burst. */
export function servingSection(context: ImageReportContext): Html {
  const { evidence, plan, messages, format } = context;
  const { instanceType: instance, readySeconds, latency } = evidence.deployment;
  const words = messages.operation;
  const ready = duration(readySeconds, format);
  const wanted = plan.need.deployment?.latency?.high;
  const met = wanted !== undefined && latency.p99 / 1000 <= wanted;
  const needed =
    wanted === undefined
      ? undefined
      : html` <span class="${met ? 'good' : 'bad'}">${words.needLatency({ wanted: format.seconds(wanted), met })}</span>`;
  return html`<section id="serving"><h2>${words.servingTitle}</h2>
<p>${words.servingLead({ instance, ready, calls: latency.calls }, format)}${needed}</p>
<div class="pair"><div><h3>${words.latencyTitle}</h3>${latencyChart(context)}</div><div><h3>${words.percentilesTitle}</h3>${percentiles(context)}</div></div>${scalingPart(context)}</section>`;
}

function latencyChart({ evidence, messages, format }: ImageReportContext): Html {
  const { p50, p99, histogram: bins } = evidence.deployment.latency;
  const words = messages.operation;
  const shown = (ms: number) => messages.overview.milliseconds(ms, format);
  return histogram({
    id: 'latency',
    title: words.latencyTitle,
    description: words.latencyDescription({ p50: shown(p50), p99: shown(p99) }),
    bins: bins.map(({ fromMs, toMs, count }) => ({ from: fromMs, to: toMs, count })),
    x: { label: words.latencyX, tick: (value) => format.number(value) },
    y: { label: words.latencyY, isWhole: true, tick: (value) => format.number(value) },
    lines: [
      { at: p50, label: words.latencyMark({ share: format.percent(0.5), time: shown(p50) }) },
      { at: p99, label: words.latencyMark({ share: format.percent(0.99), time: shown(p99) }) },
    ],
  });
}

function percentiles({ evidence, messages, format }: ImageReportContext): Html {
  const { p50, p90, p99, max } = evidence.deployment.latency;
  const words = messages.operation;
  const rows: readonly (readonly [string, number])[] = [
    [format.percent(0.5), p50],
    [format.percent(0.9), p90],
    [format.percent(0.99), p99],
    [words.shareMax, max],
  ];
  return html`<table><thead><tr><th>${words.columnShare}</th><th class="n">${words.columnWithin}</th></tr></thead>
<tbody>${rows.map(([name, ms]) => html`<tr><td>${name}</td><td class="n">${messages.overview.milliseconds(ms, format)}</td></tr>`)}</tbody></table>`;
}
