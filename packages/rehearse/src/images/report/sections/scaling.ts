import { compactFor, type Html, html, lineChart } from '@slipway/report';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { scalingReach } from '#images/report/outcomes.ts';

const secondsInMinute = 60;
/** Room above the highest point. */
const headroom = 1.08;

/** The burst: requests, instances and what the scaling says of itself. */
export function scalingPart(context: ImageReportContext): Html {
  const { evidence, messages, format } = context;
  const { scaling } = evidence;
  const words = messages.operation;
  const { most, last } = scalingReach(evidence);
  const lead = {
    min: scaling.minInstances,
    max: scaling.maxInstances,
    target: scaling.rehearsedTarget,
    requests: scaling.requests,
    refused: scaling.refused,
  };
  const targets = {
    planned: scaling.plannedTarget,
    rehearsed: scaling.rehearsedTarget,
    speed: scaling.clockSpeed,
  };
  const compared =
    scaling.plannedTarget > 0 && scaling.plannedTarget !== scaling.rehearsedTarget
      ? ` ${words.scalingTargets(targets, format)}`
      : '';
  return html`<h3>${words.scalingTitle}</h3>
<p>${words.scalingLead(lead, format)} ${words.scalingReached({ most, least: last })}${compared}</p>
<div class="pair"><div><h3>${words.instancesTitle}</h3>${instancesChart(context)}</div><div><h3>${words.requestsTitle}</h3>${requestsChart(context)}</div></div>
${activities(context)}`;
}

/** A little longer than was looked at, so that the last step does not fall into the edge. */
function lastMinute({ evidence }: ImageReportContext): number {
  const last = evidence.scaling.timeline.at(-1)?.seconds ?? 0;
  return Math.max(1, (last / secondsInMinute) * 1.04);
}

function timeAxis(context: ImageReportContext) {
  const { messages, format } = context;
  return {
    label: messages.operation.clockAxis,
    domain: [0, lastMinute(context)] as const,
    tick: (value: number) => format.number(value),
  };
}

/** Instances, times what each is meant for, from the begin of the burst to the end of the axis. */
function counts(context: ImageReportContext, each: number) {
  const { timeline } = context.evidence.scaling;
  const points = timeline.map(({ seconds, instances }) => ({
    x: seconds / secondsInMinute,
    y: instances * each,
  }));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ x: 0, y: first.y }, ...points, { x: lastMinute(context), y: last.y }];
}

function instancesChart(context: ImageReportContext): Html {
  const { evidence, messages } = context;
  const { maxInstances } = evidence.scaling;
  const words = messages.operation;
  const { most, last } = scalingReach(evidence);
  const points = counts(context, 1);
  return lineChart({
    id: 'instances',
    title: words.instancesTitle,
    description: words.instancesDescription({ most, least: last }),
    x: timeAxis(context),
    y: {
      label: words.instancesAxis,
      domain: [0, Math.max(maxInstances, most) + 0.5],
      isWhole: true,
      tick: String,
    },
    series: [{ name: words.instancesTitle, points, tone: 'a', stepped: true }],
  });
}

function requestsChart(context: ImageReportContext): Html {
  const { evidence, messages, format, language } = context;
  const { timeline, rehearsedTarget } = evidence.scaling;
  const words = messages.operation;
  const points = timeline.map(({ seconds, requestsPerMinute }) => ({
    x: seconds / secondsInMinute,
    y: requestsPerMinute,
  }));
  const meant = counts(context, rehearsedTarget);
  const most = Math.max(0, ...points.map(({ y }) => y));
  const top = Math.max(most, ...meant.map(({ y }) => y)) * headroom || 1;
  const compact = compactFor(language);
  return lineChart({
    id: 'requests',
    title: words.requestsTitle,
    description: words.requestsDescription({ most: format.number(most, 0) }),
    x: timeAxis(context),
    y: { label: words.requestsAxis, domain: [0, top], tick: compact },
    series: [
      { name: words.seriesRequests, points, tone: 'a' },
      { name: words.seriesMeant, points: meant, tone: 'ref', stepped: true },
    ],
  });
}

function activities({ evidence, messages }: ImageReportContext): Html {
  const words = messages.operation;
  const all = evidence.scaling.activities;
  if (all.length === 0) return html`<h3>${words.activitiesTitle}</h3><p>${words.noActivities}</p>`;
  const rows = all.map(
    ({ description, cause, status }) =>
      html`<tr><td>${description}</td><td><span class="meta">${cause}</span></td><td>${status}</td></tr>`,
  );
  return html`<h3>${words.activitiesTitle}</h3><div class="scroll"><table class="stack">
<thead><tr><th>${words.columnActivity}</th><th>${words.columnCause}</th><th>${words.columnStatus}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
