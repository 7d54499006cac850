import type { DescribedSource } from '@slipway/core';
import { type Html, html } from '#frame/html.ts';

/** Only web addresses become links; anything else is shown as it is. */
export function link({ url, read }: DescribedSource): Html {
  if (!/^https:\/\//.test(url)) return html`<span title="${read}">${url}</span>`;
  return html`<a href="${url}" title="${read}" rel="noreferrer">${hostOf(url)}</a>`;
}

function hostOf(url: string): string {
  const [host = '', ...path] = url.replace(/^https:\/\//, '').split('/');
  const last = path.filter((part) => part !== '').at(-1);
  return last === undefined ? host : `${host}/…/${last}`;
}
