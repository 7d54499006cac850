/** Markup that is safe to put in a page. Only {@link html} and {@link raw} make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = Html | string | number | readonly HtmlValue[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with values filled in; everything that is not markup already is escaped, also in attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const text = parts.map(
    (part, index) => part + (index < values.length ? shown(values[index]) : ''),
  );
  return new Html(text.join(''));
}

/** For text that this program wrote itself: the style sheet. */
export function raw(text: string): Html {
  return new Html(text);
}

function shown(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(shown).join('');
  return String(value).replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
