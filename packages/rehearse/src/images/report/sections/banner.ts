import { type Html, html } from '@slipway/report';
import { nameIn } from '#images/report/data-names.ts';
import type { ImageReportContext } from '#images/report/image-report-context.ts';

/** What was synthetic, what was sped up, and what stood in for what. */
export function banner(context: ImageReportContext): Html {
  const { evidence, messages, format } = context;
  const { sources, training, deployment, machine, place } = evidence;
  const words = messages.overview;
  const speeds = {
    scaling: evidence.scaling.clockSpeed,
    monitor: evidence.monitoring.clockSpeed,
  };
  const isHere = place.kind === 'plane';
  const instances = format.list([...new Set([training.instanceType, deployment.instanceType])]);
  const { synthetic, spedUp, stoodIn } = words.bannerWords;
  const items: readonly (readonly [string, string | undefined])[] = [
    [
      synthetic,
      words.bannerImages({ images: sources.images, pixels: sources.widthPixels }, format),
    ],
    [
      sources.database === 'sqlite' ? stoodIn : synthetic,
      sources.database === 'sqlite' ? words.bannerSqlite : words.bannerPostgres,
    ],
    [
      spedUp,
      speeds.scaling === 1 && speeds.monitor === 1 ? undefined : words.bannerClock(speeds, format),
    ],
    [
      stoodIn,
      training.standsInFor === undefined
        ? undefined
        : words.bannerStandIn({ planned: nameIn(messages, 'methods', training.standsInFor) }),
    ],
    [stoodIn, isHere ? words.bannerMachine({ instances, cores: machine.cores }) : undefined],
    [stoodIn, isHere ? words.bannerImagesOfOurs : undefined],
  ];
  const shown = items.map(([word, text]) =>
    text === undefined ? undefined : html`<li><b>${word}</b> ${text}</li>`,
  );
  return html`<aside class="banner" id="not-real"><h2>${words.bannerTitle}</h2><ul>${shown}</ul></aside>`;
}
