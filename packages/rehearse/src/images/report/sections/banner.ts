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
  const isSqlite = sources.database === 'sqlite';
  const { standsInFor } = training;
  const images = { images: sources.images, pixels: sources.widthPixels };
  const parts: readonly (readonly [string, readonly (string | false)[]])[] = [
    [synthetic, [words.bannerImages(images, format), !isSqlite && words.bannerPostgres]],
    [spedUp, [(speeds.scaling !== 1 || speeds.monitor !== 1) && words.bannerClock(speeds, format)]],
    [
      stoodIn,
      [
        isHere && words.bannerMachine({ instances, cores: machine.cores }),
        standsInFor !== undefined &&
          words.bannerStandIn({ planned: nameIn(messages, 'methods', standsInFor) }),
        isSqlite && words.bannerSqlite,
        isHere && words.bannerImagesOfOurs,
      ],
    ],
  ];
  const items = parts.map(([word, all]) => {
    const sentences = all.filter((text) => text !== false);
    return sentences.length === 0
      ? undefined
      : html`<li><b>${word}</b> ${sentences.join(' ')}</li>`;
  });
  return html`<aside class="banner" id="not-real"><h2>${words.bannerTitle}</h2><ul>${items}</ul></aside>`;
}
