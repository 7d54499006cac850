import type { DecisionId } from '@slipway/core';
import { type Html, html } from '@slipway/report';
import type { StepId } from '#events.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';
import { isOnAws, stepsOnAws } from '#images/report/steps-on-aws.ts';
import { duration } from '#report/rounded.ts';
import { stepName } from '#report/step-name.ts';

/** A step that took less had nothing to do: nothing to delete where all is kept. */
const leastSeconds = 0.001;

/** Each step with its seconds here, the calls that did it, and what that part costs on AWS in a month. */
export function loopSection(context: ImageReportContext): Html {
  const { evidence, messages, format, language } = context;
  const words = messages.loop;
  const counted = new Set<DecisionId>();
  const steps = evidence.steps.filter(({ seconds }) => seconds >= leastSeconds);
  const rows = steps.map(({ step, seconds }) => {
    const stages = isOnAws(step) ? stepsOnAws[step].stages : [];
    const month = monthly(context, stages, counted);
    return html`<tr><td>${stepName(step, language)}</td><td>${service(context, step)}</td>${amounts(context, duration(seconds, format), month)}</tr>`;
  });
  const total = evidence.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return html`<section id="loop"><h2>${words.loopTitle}</h2><p>${words.loopLead}</p><div class="scroll"><table class="stack">
<thead><tr><th>${words.columnStep}</th><th>${words.columnAws}</th><th class="n">${words.columnSeconds}</th><th class="n">${words.columnMonth}</th></tr></thead>
<tbody>${rows}${restRow(context, counted)}</tbody><tfoot><tr><td>${words.totalWord}</td><td></td>${amounts(context, duration(total, format), format.usd(context.plan.cost.monthly.expected))}</tr></tfoot></table></div>
${launchPart(context)}</section>`;
}

function service({ messages }: ImageReportContext, step: StepId): Html {
  const words = messages.loop;
  if (!isOnAws(step))
    return html`<span class="soft">${step === 'generate' ? words.notOnAws : '–'}</span>`;
  const calls = stepsOnAws[step].calls.map(
    (call, index) => html`${index === 0 ? '' : ', '}<code>${call}</code>`,
  );
  return html`${words.services[step]}<br><span class="meta">${calls}</span>`;
}

/** On a narrow page, where the table has no head, each figure says what it is. */
function amounts({ messages }: ImageReportContext, here: string, month: Html | string): Html {
  const { columnSeconds, columnMonth } = messages.loop;
  return html`<td class="n" data-label="${columnSeconds}">${here}</td><td class="n" data-label="${columnMonth}">${month}</td>`;
}

/** Each decision's cost stands once, with the first step that it pays for. */
function monthly(
  { plan, messages, format }: ImageReportContext,
  stages: readonly DecisionId[],
  counted: Set<DecisionId>,
): Html | string {
  const paid = plan.stages.filter(({ id, monthly: cost }) => stages.includes(id) && cost.high > 0);
  if (paid.length === 0) return '';
  const fresh = paid.filter(({ id }) => !counted.has(id));
  if (fresh.length === 0) return html`<span class="meta">${messages.loop.countedAbove}</span>`;
  for (const { id } of fresh) counted.add(id);
  return format.usd(fresh.reduce((sum, { monthly: cost }) => sum + cost.expected, 0));
}

/** What the plan pays for and no step stands for, so that the column adds up to the plan's bill. */
function restRow(context: ImageReportContext, counted: ReadonlySet<DecisionId>): Html | undefined {
  const { plan, described, messages, format } = context;
  const rest = plan.stages.filter(({ id, monthly: cost }) => !counted.has(id) && cost.high > 0);
  if (rest.length === 0) return undefined;
  const ids = new Set(rest.map(({ id }) => id));
  const services = described.stages.filter(({ id }) => ids.has(id)).map(({ service }) => service);
  const sum = rest.reduce((total, { monthly: cost }) => total + cost.expected, 0);
  return html`<tr><td>${messages.loop.aroundIt}</td><td>${format.list([...new Set(services)])}</td>${amounts(context, '–', format.usd(sum))}</tr>`;
}

function launchPart({ evidence, messages, format }: ImageReportContext): Html {
  const { launch } = evidence;
  const words = messages.loop;
  const told =
    launch === undefined
      ? html`<p>${words.launchCommand}</p><p><code>slipway launch needs.yaml --out cdk-app</code></p>`
      : html`<p>${words.launchWritten(launch, format)}</p>`;
  return html`<h3 id="launch">${words.launchTitle}</h3>${told}`;
}
