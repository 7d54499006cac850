import { type Html, html } from '#frame/html.ts';
import { type Arrow, type Flow, flowOf, type NodeId } from '#picture/flow.ts';
import { picture } from '#picture/picture.ts';
import type { PlanContext } from '#plan/plan-context.ts';

/** The plan as a picture, and under it what holds everywhere. */
export function pictureSection(context: PlanContext): Html {
  const { messages } = context;
  const flow = flowOf(context);
  const description = messages.pictureDescription({ steps: arrowsInWords(context, flow) });
  const around = flow.around.map(
    ({ title, service }) => html`<li><span class="soft">${title}</span> <b>${service}</b></li>`,
  );
  return html`<section id="picture"><h2>${messages.pictureTitle}</h2><p>${messages.pictureLead}</p>
${picture(flow, { id: 'architecture', title: messages.pictureTitle, description, retrain: messages.retrain })}
${around.length > 0 ? html`<h3>${messages.aroundTitle}</h3><ul class="around">${around}</ul>` : undefined}</section>`;
}

function arrowsInWords(
  { messages, format }: PlanContext,
  { nodes, edges, retrains }: Flow,
): string {
  const nameOf = (id: NodeId) => {
    const node = nodes.find((each) => each.id === id);
    return node === undefined ? '' : `${node.title} (${format.list(node.services)})`;
  };
  const back: readonly Arrow[] = retrains ? [{ from: 'monitor', to: 'train' }] : [];
  return [...edges, ...back]
    .map(({ from, to }) => messages.pictureArrow({ from: nameOf(from), to: nameOf(to) }))
    .join(', ');
}
