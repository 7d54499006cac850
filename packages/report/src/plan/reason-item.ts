import type { DescribedReason } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';
import { link } from '#frame/link.ts';
import type { Messages } from '#messages/en.ts';

/** One argument, with how far to trust it, the fields of the need behind it and its sources. */
export function reasonItem(reason: DescribedReason, messages: Messages): Html {
  const { text, basis, needs, sources } = reason;
  const fields =
    needs.length === 0
      ? undefined
      : html` · ${messages.becauseOf} ${needs.map((field, index) => html`${index === 0 ? '' : ', '}<code>${field}</code>`)}`;
  const links = sources.map((source) => html` · ${link(source)}, ${source.read}`);
  return html`<li>${text} <span class="meta">(${basis}${fields}${links})</span></li>`;
}
