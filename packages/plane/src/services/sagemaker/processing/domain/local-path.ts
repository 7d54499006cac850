/** What the container sees as `/opt/ml`; on the plane each job has a folder of its own for it. */
export const containerBase = '/opt/ml';

/** Every LocalPath of a processing job lies below. Source: API reference, ProcessingS3Input, read 2026-11. */
const processingBase = `${containerBase}/processing/`;

/**
 * The path below `/opt/ml` that a LocalPath stands for, `processing/input/x`; undefined for one that lies elsewhere or
 * climbs.
 */
export function relativeLocalPath(localPath: string): string | undefined {
  if (!localPath.startsWith(processingBase)) return undefined;
  const segments = localPath
    .slice(containerBase.length)
    .split('/')
    .filter((segment) => segment !== '');
  const isUsable = segments.every(
    (segment) => segment !== '.' && segment !== '..' && !segment.includes('\0'),
  );
  return isUsable && segments.length > 1 ? segments.join('/') : undefined;
}

/** A word of a command line or an environment with the job's own folder in place of `/opt/ml`. */
export function mapContainerPath(word: string, base: string): string {
  return word.replaceAll(/(?<![\w./-])\/opt\/ml(?![\w.-])/g, () => base);
}
