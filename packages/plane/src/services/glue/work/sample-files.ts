interface Sized {
  readonly key: string;
  readonly sizeBytes: number;
}

const perFolderDefault = 2;
const filesMax = 200;

/** Files of every folder, as many as the target says; of very many folders, the first ones. */
export function chooseSample<File extends Sized>(
  files: readonly File[],
  sampleSize: number | undefined,
): readonly File[] {
  const counts = new Map<string, number>();
  const chosen: File[] = [];
  for (const file of files) {
    // Files with another ending beside them are another table: each ending counts for itself.
    const folder = file.key.slice(0, file.key.lastIndexOf('/') + 1);
    const kind = `${folder}\0${/\.[^./]+$/.exec(file.key)?.[0] ?? ''}`;
    const count = counts.get(kind) ?? 0;
    if (count >= (sampleSize ?? perFolderDefault) || chosen.length >= filesMax) continue;
    counts.set(kind, count + 1);
    chosen.push(file);
  }
  return chosen;
}
