import { type Html, html } from '#frame/html.ts';

export interface Tile {
  readonly figure: string;
  readonly name: string;
  readonly note: string;
  readonly tone?: 'good' | 'bad';
}

/** The figures that most readers look for, side by side. */
export function tileRow(tiles: readonly Tile[]): Html {
  return html`<div class="tiles even">${tiles.map(
    ({ figure, name, note, tone }) =>
      html`<div class="tile"><b class="${tone ?? ''}">${figure}</b><span>${name}</span><span>${note}</span></div>`,
  )}</div>`;
}
