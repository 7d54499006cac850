import type { Plan } from '@slipway/core';
import { beforeAll, expect, test } from 'vitest';
import type { ImageEvidence } from '#images/image-evidence.ts';
import { messagesForImages } from '#images/report/messages/messages-for-images.ts';
import { renderImageReport } from '#images/report/render-image-report.ts';
import { sampleEvidence } from '#images/report/testing/sample-evidence.ts';
import { samplePlan } from '#images/report/testing/sample-plan.ts';

const languages = ['en', 'fr'] as const;
const pages = { en: '', fr: '' };
let plan: Plan;
beforeAll(async () => {
  plan = await samplePlan();
  for (const language of languages)
    pages[language] = renderImageReport({ evidence: sampleEvidence, plan, language });
});

function pageOf(changed: Partial<ImageEvidence>, language: (typeof languages)[number] = 'en') {
  return renderImageReport({ evidence: { ...sampleEvidence, ...changed }, plan, language });
}

/** What a reader reads, a line for each element. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\s*\n\s*/g, '\n');
}

test.each(languages)('asks no server for anything and runs no script (%s)', (language) => {
  const page = pages[language];
  expect(page).not.toMatch(/<(script|link|iframe|object|embed)\b|url\(|@import|\bon\w+=/);
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  for (const [, source] of page.matchAll(/\bsrc="([^"]*)"/g))
    expect(source).toMatch(/^data:image\/jpeg;base64,/);
  for (const [, target] of page.matchAll(/href="([^"]*)"/g))
    expect(target).toMatch(/^(https:\/\/|#)/);
});

test.each(languages)('no sentence is missing and the page stays small (%s)', (language) => {
  const page = pages[language];
  expect(wordsOf(page)).not.toMatch(/undefined|NaN|Infinity|\[object/);
  expect(page.length).toBeLessThan(2_000_000);
});

test('every sentence of one language is there in the other, and differs where it is one', () => {
  const walk = (value: unknown, path: string): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`))
      : [path];
  const { en, fr } = { en: messagesForImages('en'), fr: messagesForImages('fr') };
  expect(walk(fr, '')).toEqual(walk(en, ''));
  expect(wordsOf(pages.fr)).not.toContain(en.overview.bannerTitle);
  expect(wordsOf(pages.fr)).toContain(fr.overview.bannerTitle);
});

test('French figures and signs are French', () => {
  const words = wordsOf(pages.fr.replace(/<section id="(cost|learning)">.*?<\/section>/gs, ''));
  expect(words).not.toMatch(/ [;?!»%]/u);
  expect(words).not.toMatch(/« /u);
  expect(words).not.toMatch(/\d\.\d{3}\n/);
});

test('ids are unique, links within the page lead somewhere, and every opened element is closed', () => {
  const ids = [...pages.en.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of pages.en.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  for (const name of ['section', 'div', 'table', 'svg', 'details', 'ul', 'ol', 'li', 'p', 'figure'])
    expect([name, pages.en.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0]).toEqual([
      name,
      pages.en.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0,
    ]);
});

test('every picture and chart is described in words', () => {
  const pictures = pages.en.match(/<img [^>]*>/g) ?? [];
  const { examples, mistakes } = sampleEvidence.quality;
  const { quiet, drifted } = sampleEvidence.monitoring;
  expect(pictures).toHaveLength(
    examples.length + mistakes.length + quiet.shown.length + drifted.shown.length,
  );
  for (const picture of pictures) expect(picture).toMatch(/ alt="Synthetic image [^"]+"/);
  const charts = pages.en.match(/<svg /g) ?? [];
  const described = pages.en.match(
    /<title id="[\w-]+-t">[^<]+<\/title><desc id="[\w-]+-d">[^<]+</g,
  );
  expect(charts).toHaveLength(6);
  expect(described).toHaveLength(charts.length);
});

test('says what is synthetic, sped up, and stood in', () => {
  const words = wordsOf(pages.en);
  expect(words).toContain('All images are drawn by a program from a seed (990 of 96 × 96 pixels');
  expect(words).toContain('60 times while the endpoint scaled, 1,800 times while the monitor');
  expect(words).toContain('A SQLite file stood in for the PostgreSQL database');
  expect(words).toContain('The plan trains with your own script');
  expect(words).toContain('was not measured: here nobody sells spare capacity');
});

test('tells the story of the figures', () => {
  const words = wordsOf(pages.en);
  // 57 of 60 defective parts are stopped, 2 of 90 good ones.
  expect(words).toContain('Of 100 defective parts the model stops 95; of 100 good ones it stops 2');
  expect(words).toContain('went on at epoch 5');
  expect(words).toContain('1 → 3 → 1');
  expect(words).toContain('0 → 2');
  expect(words).toContain('Distance 0.621, allowed 0.1');
  expect(words).toContain('F1 went from 0.781 to 0.934');
  expect(words).toContain('412 requests were answered and none was lost');
  expect(words).toContain('All that the rehearsal set out to show held:');
});

test('the months of the loop add up to the bill of the plan', () => {
  const loop = /<section id="loop">.*?<\/section>/s.exec(pages.en)?.[0] ?? '';
  const amounts = [...loop.matchAll(/data-label="A month on AWS">\$([\d,.]+)</g)].map(([, text]) =>
    Number(text?.replaceAll(',', '')),
  );
  const total = amounts.pop() ?? 0;
  expect(amounts.length).toBeGreaterThan(4);
  expect(total).toBeCloseTo(plan.cost.monthly.expected, 1);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 1);
});

test('says aloud what did not hold', () => {
  const { secondRound, monitoring, batch, deployment } = sampleEvidence;
  const page = pageOf({
    secondRound: { ...secondRound, f1After: 0.7, lostDuringUpdate: 3 },
    monitoring: { ...monitoring, drifted: { ...monitoring.drifted, violations: [] } },
    batch: { ...batch, agrees: false },
    deployment: { ...deployment, latency: { ...deployment.latency, p99: 420 } },
  });
  const words = wordsOf(page);
  expect(words).toContain('4 things that the rehearsal set out to show did NOT hold:');
  expect(words).toContain('F1 did NOT get better');
  expect(words).toContain('3 LOST');
  expect(words).toContain('did NOT give the same classes');
  expect(words).toContain('NOT met here');
  expect(page).toContain('<b class="bad">differ</b>');
});

test.each([
  { resumedAtEpoch: undefined, held: true, says: 'without repeating an epoch' },
  { resumedAtEpoch: 0, held: false, says: 'began again at the first epoch' },
])('an interrupted training that resumed at $resumedAtEpoch', ({ resumedAtEpoch, held, says }) => {
  const { training } = sampleEvidence;
  const { resumedAtEpoch: _, ...spot } = training.spot;
  const resumed = resumedAtEpoch === undefined ? {} : { resumedAtEpoch };
  const words = wordsOf(pageOf({ training: { ...training, spot: { ...spot, ...resumed } } }));
  expect(words).toContain(says);
  expect(words.includes('All that the rehearsal set out to show held')).toBe(held);
});

test('what comes from data and names cannot become markup', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const [example] = sampleEvidence.quality.examples;
  if (example === undefined) throw new TypeError('the sample has no example');
  const picture = 'data:image/svg+xml,<svg onload=alert(1)>';
  const page = pageOf({
    name: hostile,
    sources: {
      ...sampleEvidence.sources,
      byLabel: { constructor: 3, [hostile]: 2 },
      byProduct: { __proto__x: 1 },
    },
    gathered: { ...sampleEvidence.gathered, table: hostile, folders: { [hostile]: 2 } },
    quality: {
      ...sampleEvidence.quality,
      classes: sampleEvidence.quality.classes.map((name) => (name === 'dent' ? hostile : name)),
      mistakes: [{ ...example, actual: hostile, predicted: 'toString', picture }],
    },
    monitoring: {
      ...sampleEvidence.monitoring,
      quiet: {
        ...sampleEvidence.monitoring.quiet,
        violations: [{ feature: hostile, check: 'valueOf', description: hostile }],
        shown: ['javascript:alert(1)'],
      },
    },
  });
  expect(page).not.toMatch(/<img src=x|javascript:|onload=alert\(1\)>|\[native code\]/);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  expect(page).toContain('constructor');
  expect(page).toContain('role="img" aria-label=');
});

test('a rehearsal on AWS itself claims neither a fast clock nor a made-up discount', () => {
  const { scaling, monitoring, training, place } = sampleEvidence;
  const { standsInFor: _, ...trained } = training;
  const words = wordsOf(
    pageOf({
      place: { ...place, kind: 'aws' },
      scaling: { ...scaling, clockSpeed: 1 },
      monitoring: { ...monitoring, clockSpeed: 1 },
      training: trained,
    }),
  );
  expect(words).toContain('on AWS in eu-west-3');
  expect(words).not.toContain('ran faster');
  expect(words).not.toContain('was not measured');
  expect(words).toContain('AWS billed 68% less');
});

test('little measured still makes a page', () => {
  const { training, tuning, scaling, quality, batch } = sampleEvidence;
  const { resumedAtEpoch: _, expectedSavingPercent: __, ...spot } = training.spot;
  for (const language of languages) {
    const page = pageOf(
      {
        training: {
          ...training,
          curve: [],
          rules: [],
          spot: { ...spot, used: false, interruptions: 0, transitions: [] },
        },
        tuning: { ...tuning, trials: [] },
        scaling: { ...scaling, timeline: [], activities: [] },
        quality: { ...quality, mistakes: [], examples: [] },
        batch: { ...batch, defectShare: {} },
        steps: [],
        launch: { place: 'slipway-report/cdk', files: 14 },
      },
      language,
    );
    expect(wordsOf(page)).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(page).toContain('slipway-report/cdk');
    expect(page).not.toContain('href="#tuning"');
  }
});
