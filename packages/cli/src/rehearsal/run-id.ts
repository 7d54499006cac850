/** Longest part of a run id that comes from the project's name. */
const NAME_LENGTH = 16;

/**
 * Begins the names of all resources of a run: `churn-20261125-214455-1f2e3d4c`. At most 41
 * characters of `[a-z0-9-]`, so that a suffix still fits the 63 of SageMaker's names.
 */
export function makeRunId(name: string, startedAt: Date, suffix: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  const [day, time] = startedAt.toISOString().split('T');
  const stamp = `${day?.replaceAll('-', '')}-${time?.slice(0, 8).replaceAll(':', '')}`;
  return `${slug === '' ? 'run' : slug}-${stamp}-${suffix}`;
}
