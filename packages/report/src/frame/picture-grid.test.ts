import { expect, test } from 'vitest';
import { page } from '#frame/page.ts';
import { pictureGrid } from '#frame/picture-grid.ts';

test('a picture that is part of the page is shown with its description', () => {
  const picture = 'data:image/jpeg;base64,/9j/4AAQ';
  expect(pictureGrid([{ picture, alt: 'a "bolt"' }]).text).toContain(
    `<img src="${picture}" alt="a &quot;bolt&quot;"`,
  );
});

test.each([
  'https://example.com/a.jpg',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/jpeg;base64,/9j/" onerror="alert(1)',
  'javascript:alert(1)',
  '',
])('anything else is not: %s', (picture) => {
  const { text } = pictureGrid([{ picture, alt: 'lost' }]);
  expect(text).not.toContain('<img');
  expect(text).toContain('aria-label="lost"');
});

test('only a page with pictures may show some, and only its own', () => {
  const input = { title: 't', language: 'en', body: [] } as const;
  expect(page(input)).not.toContain('img-src');
  expect(page({ ...input, hasPictures: true })).toContain('img-src data:"');
});
