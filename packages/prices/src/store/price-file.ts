import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PriceBook, readPriceBook } from '@slipway/core';
import { pricesErrors } from '#errors.ts';

/** The user's own price book, in a folder that may be deleted at any time. */
export function priceFile(folder: string): string {
  return join(folder, 'prices', 'price-book.json');
}

/** The stored book; `broken` when there is a file that is none. */
export async function readStored(path: string): Promise<PriceBook | 'broken' | undefined> {
  try {
    return readPriceBook(JSON.parse(await readFile(path, 'utf8'))) ?? 'broken';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return 'broken';
  }
}

/** Puts the book in place in one step: whoever reads meanwhile sees the old one or the new one, whole. */
export async function writeStored(path: string, book: PriceBook): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(JSON.stringify(book));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw pricesErrors.unwritable(path, error);
  }
}
