import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FloatRows } from '#model/float-rows.ts';
import { createImageContainer } from '#model/image-classification/image-container.ts';

const manifest = {
  version: 1,
  image: 'image-classification',
  numFeatures: 4 * 6 * 3,
  input: 'input',
  output: 'prediction',
  columns: 2,
  height: 4,
  width: 6,
} as const;
const container = createImageContainer(manifest, sharp, {});
const red = { create: { width: 6, height: 4, channels: 3, background: '#ff0000' } } as const;

async function decoded(body: Uint8Array, contentType = 'application/x-image'): Promise<number[]> {
  const rows = new FloatRows(manifest.numFeatures, 1);
  await container.decode({ body, contentType }, rows);
  return [...rows.slice(0, rows.rows)];
}

describe('the image classification container', () => {
  it('reads the pixels of a PNG, row by row', async () => {
    const pixels = await decoded(await sharp(red).png().toBuffer());
    expect(pixels).toHaveLength(72);
    expect(pixels.slice(0, 6)).toEqual([255, 0, 0, 255, 0, 0]);
  });

  it('brings images of other sizes and kinds to the size of the network', async () => {
    const grey = sharp({ create: { width: 60, height: 41, channels: 3, background: '#808080' } });
    const pixels = await decoded(await grey.toColourspace('b-w').jpeg().toBuffer());
    expect(pixels).toHaveLength(72);
    for (const level of pixels) expect(Math.abs(level - 128)).toBeLessThan(3);
    const clear = sharp({ create: { width: 6, height: 4, channels: 4, background: '#00ff0080' } });
    expect((await decoded(await clear.png().toBuffer())).slice(0, 3)).toEqual([0, 255, 0]);
  });

  it('takes the content type at its word', async () => {
    const png = await sharp(red).png().toBuffer();
    await expect(decoded(png, 'image/jpeg')).rejects.toMatchObject({ status: 400 });
    await expect(decoded(png, 'text/csv')).rejects.toMatchObject({ status: 415 });
    await expect(decoded(png, 'image/png; charset=binary')).resolves.toHaveLength(72);
  });

  it('refuses what is no whole JPEG or PNG', async () => {
    const jpeg = await sharp(red).jpeg().toBuffer();
    await expect(decoded(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ status: 400 });
    await expect(
      decoded(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ).rejects.toMatchObject({
      status: 400,
    });
    await expect(decoded(await sharp(red).webp().toBuffer())).rejects.toMatchObject({
      status: 400,
    });
    await expect(decoded(Buffer.from([0xff, 0xd8, 0xff]))).rejects.toMatchObject({ status: 400 });
  });

  it('refuses an image that unpacks to far more than it is, without unpacking it', async () => {
    const side = 8000;
    const bomb = await sharp({
      create: { width: side, height: side, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    await expect(decoded(bomb)).rejects.toMatchObject({ status: 400 });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('answers a list of probabilities, or a line with it', () => {
    const scores = Float32Array.of(0.25, 0.75);
    expect(container.encode(scores, '')).toEqual({
      text: '[0.25, 0.75]',
      contentType: 'application/json',
    });
    expect(container.encode(scores, 'application/jsonlines').text).toBe(
      '{"prediction": [0.25, 0.75]}\n',
    );
    expect(() => container.checkAccept('text/csv')).toThrow(
      expect.objectContaining({ status: 406 }),
    );
  });
});
