import type { Language } from '@slipway/base';
import type { DescribedLine, PlanDescription } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import { messagesFor } from '#messages/messages-for.ts';

/** Every line of the monthly bill as quantity x unit price, with what it assumes and where the price is from. */
export function costTable(described: PlanDescription, language: Language): Html {
  const messages = messagesFor(language);
  return html`<table class="cost"><thead><tr><th>${messages.columnItem}</th><th>${messages.columnFormula}</th><th class="n">${messages.columnAmount}</th></tr></thead>
<tbody>${described.lines.map(lineRow)}</tbody>
<tfoot><tr><td>${messages.totalWord}</td><td></td><td class="n">${described.total}</td></tr></tfoot></table>`;
}

function lineRow(line: DescribedLine): Html {
  const { service, item, quantity, unitPrice, amount, mark, assumptions, source } = line;
  return html`<tr><td>${service}<br><span class="meta">${item}</span></td>
<td>${quantity} × ${unitPrice}${mark === '' ? undefined : html`<span class="tag">${mark}</span>`}<br><span class="meta">${link(source)}${assumptions.map((text) => html` · ${text}`)}</span></td>
<td class="n">${amount}</td></tr>`;
}
