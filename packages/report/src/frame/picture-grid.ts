import { type Html, type HtmlValue, html } from '#frame/html.ts';

export interface GridPicture {
  /** `data:image/jpeg;base64,...`; anything else is not shown. */
  readonly picture: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Lines below it; none when the text around says all. */
  readonly caption?: HtmlValue;
}

const embedded = /^data:image\/(jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Small pictures beside each other. They are part of the page: it asks nobody for them. */
export function pictureGrid(pictures: readonly GridPicture[]): Html {
  return html`<ul class="shots">${pictures.map(shot)}</ul>`;
}

function shot({ picture, alt, caption }: GridPicture): Html {
  const shown = embedded.test(picture)
    ? html`<img src="${picture}" alt="${alt}" width="96" height="96">`
    : html`<span class="lost" role="img" aria-label="${alt}">?</span>`;
  const below = caption === undefined ? undefined : html`<figcaption>${caption}</figcaption>`;
  return html`<li><figure>${shown}${below}</figure></li>`;
}
