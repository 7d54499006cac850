/** Where checkpoints lie when the request does not say. Source: API reference, CheckpointConfig, read 2026-11. */
export const checkpointPathDefault = '/opt/ml/checkpoints/';

/** Folders below `/opt/ml` that the service itself fills or reads. */
const reserved = ['input', 'model', 'output', 'code', 'errors', 'shared', 'metadata', 'training'];

/**
 * Path of the checkpoints below what stands in for `/opt/ml`. Undefined when `LocalPath` names a folder elsewhere, or
 * one that the service keeps for itself.
 */
export function checkpointFolder(localPath = checkpointPathDefault): string | undefined {
  const match = /^\/+opt\/+ml\/+(.+)$/.exec(localPath);
  const segments = (match?.[1] ?? '').split('/').filter((segment) => segment !== '');
  const isUsable = (segment: string) =>
    segment !== '.' && segment !== '..' && !/[\0\n]/.test(segment);
  const [first = ''] = segments;
  if (first === '' || reserved.includes(first) || !segments.every(isUsable)) return undefined;
  return segments.join('/');
}
