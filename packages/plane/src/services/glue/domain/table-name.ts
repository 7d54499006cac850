/** From the folder, the file or, at its top, the bucket; in lower case, other characters become `_`. */
export function tableNameOf(place: {
  readonly bucket: string;
  readonly prefix: string;
  readonly tablePrefix: string;
}): string {
  const { bucket, prefix, tablePrefix } = place;
  const last =
    prefix
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? bucket;
  return `${tablePrefix}${last}`.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
}
