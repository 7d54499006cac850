import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderImageReport } from '#images/report/render-image-report.ts';
import { ChromiumPage, findChromium } from '#images/report/testing/chromium.ts';
import { sampleEvidence } from '#images/report/testing/sample-evidence.ts';
import { samplePlan } from '#images/report/testing/sample-plan.ts';

const chromium = findChromium(process.env['PATH'] ?? '');
if (chromium === undefined)
  console.log('No Chromium on this machine: the report is not looked at in a browser.');

let browser: ChromiumPage | undefined;
const pages = { en: '', fr: '' };
beforeAll(async () => {
  if (chromium === undefined) return;
  const plan = await samplePlan();
  for (const language of ['en', 'fr'] as const)
    pages[language] = renderImageReport({ evidence: sampleEvidence, plan, language });
  browser = await ChromiumPage.open(chromium);
}, 60_000);
afterAll(() => browser?.close());

const views = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colours) =>
    [1100, 390].map((width) => ({ language, colours, width })),
  ),
);

/** Ratio of the fainter texts to what lies behind them; WCAG asks for 4.5. */
const contrasts = `(() => {
  const numbers = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  return Math.min(...[...document.querySelectorAll('p,li,td,th,b,span.bad,span.good,figcaption span,a')]
    .filter((node) => node.textContent.trim() !== '' && node.closest('.matrix') === null)
    .map((node) => {
      const [a, b] = [light(numbers(getComputedStyle(node).color)), light(behind(node))].sort((one, other) => one - other);
      return (b + 0.05) / (a + 0.05);
    }));
})()`;

test.skipIf(chromium === undefined).each(views)(
  'fits, shows its pictures and is legible: $language, $colours, $width px',
  async ({ language, colours, width }) => {
    if (browser === undefined) throw new TypeError('Chromium was not opened');
    await browser.show(pages[language], { width, height: 900, colours });
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      width,
    );
    expect(
      await browser.evaluate(
        '[...document.images].filter((image) => image.naturalWidth === 0).length',
      ),
    ).toBe(0);
    expect(await browser.evaluate('document.images.length')).toBeGreaterThan(5);
    expect(await browser.evaluate(contrasts)).toBeGreaterThanOrEqual(4.5);
    expect(browser.complaints).toEqual([]);
  },
  60_000,
);
