import type { Scope } from '@slipway/base';
import type { ObjectLocation } from './object-store.ts';

/**
 * Objects as plain files, for engines that read nothing else: the one place where bytes of objects come to lie in the open.
 * What is shared is private to the plane, bounded, and gone when the plane stops and when it starts. Refusals are S3's own.
 */
export interface PlainFiles {
  /** A file for reading with the bytes of the object as it is now, or the first of them. */
  file(
    scope: Scope,
    location: ObjectLocation,
    options?: { readonly firstBytes?: number; readonly signal?: AbortSignal },
  ): Promise<PlainPlace>;
  /** A folder for reading that is made once for all who ask for it at a time. */
  folder(recipe: FolderRecipe, signal: AbortSignal): Promise<PlainPlace>;
  /** A new file of the caller's own, to do with as he likes; in a private folder that he removes. */
  copy(
    scope: Scope,
    location: ObjectLocation,
    to: { readonly path: string; readonly signal?: AbortSignal },
  ): Promise<void>;
}

/** Good until it is released; a second release does nothing. */
export interface PlainPlace {
  readonly path: string;
  release(): void;
}

export interface FolderRecipe extends Disposable {
  /** The same for the same contents, and for no others. */
  readonly key: string;
  /** What it is made of: when one of them changes, the folder goes with its last user. */
  readonly objects: readonly ObjectLocation[];
  /** Fills a folder that is there. It is not called where the folder has been made; the recipe is disposed of in any case. */
  make(dir: string, signal: AbortSignal): Promise<void>;
}
