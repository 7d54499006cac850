import type { ImagesProfile } from '@slipway/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Inspection } from '#inspect-data.ts';
import { lookAtFiles } from '#testing/look-at.ts';

async function image(width: number, channels: 3 | 4 = 3): Promise<Uint8Array> {
  const background = { r: width, g: 1, b: 2, alpha: 1 };
  return sharp({ create: { width, height: 40, channels, background } })
    .png()
    .toBuffer();
}

function imagesIn({ findings }: Inspection): ImagesProfile {
  if (findings.main?.kind !== 'images') throw new Error('no images');
  return findings.main;
}

test('images in class folders: classes, sizes, channels, copies and broken ones', async () => {
  const found = await lookAtFiles({
    'train/good/1.png': await image(50),
    'train/good/2.png': await image(60),
    'train/good/3.png': await image(60),
    'test/scratch/1.png': await image(70, 4),
    'test/scratch/2.png': 'no image',
    'test/scratch/3.png': '',
  });
  expect(imagesIn(found)).toMatchObject({
    files: 4,
    classes: [
      { name: 'good', count: 3 },
      { name: 'scratch', count: 1 },
    ],
    labelledBy: 'folders',
    width: { min: 50, median: 60, max: 70 },
    height: { min: 40, median: 40, max: 40 },
    channels: [
      { name: '3', count: 3 },
      { name: '4', count: 1 },
    ],
    duplicates: 1,
  });
  expect(found.profile.problems.map(({ code }) => code)).toEqual(['broken-image', 'empty-file']);
  expect(found.findings.task?.task).toBe('defect-detection');
});

test('a manifest says what the images show', async () => {
  const names = ['1.png', '2.png', '3.png', '4.png'];
  const lines = names.map((name, at) => `images/${name},${at % 2 === 0 ? 'cat' : 'dog'}\n`);
  const pictures = await Promise.all(
    names.map(async (name, at) => [`images/${name}`, await image(20 + at)] as const),
  );
  const found = await lookAtFiles({
    'labels.csv': `file,label\n${lines.join('')}`,
    ...Object.fromEntries(pictures),
  });
  expect(imagesIn(found)).toMatchObject({
    labelledBy: 'manifest',
    classes: [
      { name: 'cat', count: 2 },
      { name: 'dog', count: 2 },
    ],
  });
  expect(found.findings.task?.task).toBe('image-classification');
});

test('a manifest of SageMaker with boxes asks for objects', async () => {
  const line = (at: number) =>
    JSON.stringify({
      'source-ref': `s3://bucket/${at}.jpg`,
      'bounding-box': { annotations: [{ class_id: 0, left: at, top: 1, width: 5, height: 5 }] },
    });
  const found = await lookAtFiles({
    'output.manifest': Array.from({ length: 9 }, (_, at) => line(at)).join('\n'),
  });
  expect(imagesIn(found)).toMatchObject({ files: 9, boxes: true, measured: 0 });
  expect(found.findings.task?.task).toBe('object-detection');
});
