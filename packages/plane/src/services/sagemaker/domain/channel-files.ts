/**
 * Where an object of a channel goes below the channel's folder. A prefix that names a folder, with or without its
 * slash, stands for what is in the folder; of any other prefix the part behind its last slash is kept.
 * A key that ends with a slash marks a folder and is no file; one that no path can be made of is unusable.
 */
export type ChannelFile =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder-marker' }
  | { readonly kind: 'unusable' };

export function channelFile(prefix: string, key: string): ChannelFile {
  if (key.endsWith('/')) return { kind: 'folder-marker' };
  const path = safePath(relativeKey(prefix, key));
  return path === undefined ? { kind: 'unusable' } : { kind: 'file', path };
}

function relativeKey(prefix: string, key: string): string {
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  if (key.startsWith(folder)) return key.slice(folder.length);
  return key.slice(prefix.lastIndexOf('/') + 1);
}

/** A key is free text; a path that climbs, or that no file system takes, is refused. */
export function safePath(key: string): string | undefined {
  const segments = key.split('/').filter((segment) => segment !== '');
  const isUsable = (segment: string) =>
    segment !== '.' &&
    segment !== '..' &&
    !segment.includes('\0') &&
    Buffer.byteLength(segment) <= 255;
  if (segments.length === 0 || !segments.every(isUsable)) return undefined;
  return segments.join('/');
}
