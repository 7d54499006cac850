import { type GridPicture, type Html, html, pictureGrid } from '@slipway/report';
import type { ShownImage } from '#images/image-evidence.ts';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

/** What the model saw: each product and kind, and where it was wrong although it was sure. */
export function picturesSection(context: ImageReportContext): Html {
  const { evidence, messages } = context;
  const { examples, mistakes } = evidence.quality;
  const words = messages.quality;
  const lead = {
    products: new Set(examples.map(({ product }) => product)).size,
    kinds: new Set(examples.map(({ actual }) => actual)).size,
  };
  const wrong =
    mistakes.length === 0
      ? html`<p>${words.noMistakes}</p>`
      : html`<p>${words.mistakesLead}</p>${pictureGrid(mistakes.map((shown) => mistake(context, shown)))}`;
  return html`<section id="pictures"><h2>${words.picturesTitle}</h2><p>${words.picturesLead(lead)}</p>
${pictureGrid(sorted(examples).map((shown) => example(context, shown)))}
<h3>${words.mistakesTitle}</h3>${wrong}</section>`;
}

/** Products stay together, the kinds in the same order in each. */
function sorted(examples: readonly ShownImage[]): readonly ShownImage[] {
  const key = ({ product, actual }: ShownImage) => `${product}/${actual}`;
  return examples.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function example({ messages }: ImageReportContext, shown: ShownImage): GridPicture {
  const product = nameIn(messages, 'products', shown.product);
  const actual = nameIn(messages, 'labels', shown.actual);
  return {
    picture: shown.picture,
    alt: messages.quality.pictureAlt({ product, actual }),
    caption: html`<span>${actual}</span><span class="soft">${product}</span>`,
  };
}

function mistake({ messages, format }: ImageReportContext, shown: ShownImage): GridPicture {
  const words = messages.quality;
  const product = nameIn(messages, 'products', shown.product);
  const actual = nameIn(messages, 'labels', shown.actual);
  const predicted = nameIn(messages, 'labels', shown.predicted);
  const confidence = format.percent(shown.confidence, 1);
  return {
    picture: shown.picture,
    alt: words.mistakeAlt({ product, actual, predicted, confidence }),
    caption: html`<span>${words.reallyIs({ actual })}</span><span class="bad">${words.takenFor({ predicted, confidence })}</span><span class="soft">${product}</span>`,
  };
}
