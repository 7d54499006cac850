/** One object of the input and where its result goes. */
export interface TransformFile {
  readonly key: string;
  readonly outputKey: string;
  readonly sizeBytes: number;
}

/**
 * Key of an input's result: the output prefix, the input's key from the last folder of the input prefix on, and `.out`.
 * `s3://b/in/` with `in/a/x.csv` gives `<output>/a/x.csv.out`, as does `s3://b/in/a` with `in/a/x.csv`.
 */
export function outputKey(outputPrefix: string, inputPrefix: string, key: string): string {
  const relative = key.slice(inputPrefix.lastIndexOf('/') + 1);
  const base =
    outputPrefix === '' || outputPrefix.endsWith('/') ? outputPrefix : `${outputPrefix}/`;
  return `${base}${relative}.out`;
}

export interface Manifest {
  readonly prefix: string;
  readonly paths: readonly string[];
}

/** `[{"prefix": "s3://bucket/folder/"}, "a.csv", ...]`; undefined when it is not that. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [head, ...paths]: unknown[] = value;
  if (typeof head !== 'object' || head === null || !('prefix' in head)) return undefined;
  if (typeof head.prefix !== 'string') return undefined;
  const texts = paths.filter((path): path is string => typeof path === 'string');
  return texts.length === paths.length ? { prefix: head.prefix, paths: texts } : undefined;
}
