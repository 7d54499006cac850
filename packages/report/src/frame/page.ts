import type { Language } from '@slipway/base';
import { type Html, html, raw } from '#frame/html.ts';
import { STYLE } from '#frame/style.ts';

export interface PageInput {
  readonly title: string;
  readonly language: Language;
  readonly body: readonly (Html | undefined)[];
  /** The page has pictures; they are part of it. */
  readonly hasPictures?: boolean;
}

/** One HTML file that asks nothing of any server and runs no script. */
export function page({ title, language, body, hasPictures }: PageInput): string {
  const pictures = hasPictures === true ? '; img-src data:' : '';
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures}">
<title>${title}</title>
<style>${raw(STYLE)}</style></head>
<body><main>
${body.map((part) => html`${part}\n`)}</main></body></html>
`.text;
}
