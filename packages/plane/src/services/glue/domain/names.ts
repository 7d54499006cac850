/** Catalog names are stored in lower case, whatever the case that they are given in. */
export function catalogName(name: string | undefined): string {
  return (name ?? '').toLowerCase();
}
