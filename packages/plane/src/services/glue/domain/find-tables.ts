import { areCompatible, areSimilar, type FileSchema, mergeColumns } from './file-schema.ts';

/** A file below the include path. */
export interface CrawledFile {
  /** Key of the object. */
  readonly key: string;
  readonly sizeBytes: number;
  /** Undefined when no classifier knows it, or when it was not looked at because files beside it were. */
  readonly schema: FileSchema | undefined;
}

export interface FoundPartition {
  readonly values: readonly string[];
  /** Prefix of its objects, with a slash at the end. */
  readonly prefix: string;
}

export interface FoundTable {
  /** Prefix of its objects, or the key of its only one. */
  readonly prefix: string;
  readonly schema: FileSchema;
  readonly partitionKeys: readonly string[];
  readonly partitions: readonly FoundPartition[];
  readonly objectCount: number;
  readonly sizeBytes: number;
}

export interface FindOptions {
  /** Include path within the bucket: empty, or with a slash at the end. */
  readonly root: string;
  /** Schemas need not be similar. */
  readonly combinesSchemas: boolean;
}

interface Folder {
  readonly prefix: string;
  readonly files: CrawledFile[];
  readonly folders: Map<string, Folder>;
}

interface Candidate extends Omit<FoundTable, 'partitionKeys' | 'partitions'> {
  /** Names of the folders between the table and its files, for each set of files. */
  readonly leaves: readonly (readonly string[])[];
}

/**
 * Which tables lie below an include path. Files of one folder with similar columns are one table; folders whose files
 * are alike, at the same depth, are partitions of the folder above; others are tables of their own.
 * Source: AWS Glue, how crawlers find folders, tables and partitions, read 2026-11.
 */
export function findTables(
  files: readonly CrawledFile[],
  options: FindOptions,
): readonly FoundTable[] {
  return candidatesIn(treeOf(files, options.root), options).map(withPartitions);
}

function treeOf(files: readonly CrawledFile[], root: string): Folder {
  const top: Folder = { prefix: root, files: [], folders: new Map() };
  for (const file of files) {
    let folder = top;
    for (const name of file.key.slice(root.length).split('/').slice(0, -1)) {
      const inner = folder.folders.get(name) ?? {
        prefix: `${folder.prefix}${name}/`,
        files: [],
        folders: new Map(),
      };
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.files.push(file);
  }
  return top;
}

function candidatesIn(folder: Folder, options: FindOptions): readonly Candidate[] {
  const own = candidatesOfFiles(folder, options);
  const inner = [...folder.folders].map(([name, child]) => ({
    name,
    found: candidatesIn(child, options),
  }));
  const merged = own.length === 0 ? mergeFolders(folder, inner, options) : undefined;
  return merged ? [merged] : [...own, ...inner.flatMap(({ found }) => found)];
}

/** One table when they are alike; else each file is its own. */
function candidatesOfFiles({ prefix, files }: Folder, options: FindOptions): readonly Candidate[] {
  const known = files.flatMap(({ schema }) => schema ?? []);
  const [first, ...others] = known;
  if (first === undefined) return [];
  const isOne = known.every((schema) => isAlike(first, schema, options));
  const facts = {
    objectCount: files.length,
    sizeBytes: total(files.map(({ sizeBytes }) => sizeBytes)),
  };
  if (isOne) return [{ prefix, schema: mergeSchemas([first, ...others]), leaves: [[]], ...facts }];
  return files.flatMap(({ key, sizeBytes, schema }) =>
    schema === undefined ? [] : [{ prefix: key, schema, leaves: [[]], objectCount: 1, sizeBytes }],
  );
}

interface Inner {
  readonly name: string;
  readonly found: readonly Candidate[];
}

function mergeFolders(
  { prefix, folders }: Folder,
  inner: readonly Inner[],
  options: FindOptions,
): Candidate | undefined {
  const filled = inner.filter(({ found }) => found.length > 0);
  const parts = filled.flatMap(({ name, found: [only, ...more] }) =>
    only !== undefined && more.length === 0 && only.prefix === folders.get(name)?.prefix
      ? [{ name, only }]
      : [],
  );
  const [first, ...others] = parts;
  if (first === undefined || parts.length < filled.length) return undefined;
  const depth = first.only.leaves[0]?.length ?? 0;
  const isOne = parts.every(
    ({ name, only }) =>
      only.leaves.every((leaf) => leaf.length === depth) &&
      keyName(name) === keyName(first.name) &&
      isAlike(first.only.schema, only.schema, options),
  );
  if (!isOne) return undefined;
  return {
    prefix,
    schema: mergeSchemas([first.only.schema, ...others.map(({ only }) => only.schema)]),
    leaves: parts.flatMap(({ name, only }) => only.leaves.map((leaf) => [name, ...leaf])),
    objectCount: total(parts.map(({ only }) => only.objectCount)),
    sizeBytes: total(parts.map(({ only }) => only.sizeBytes)),
  };
}

function isAlike(a: FileSchema, b: FileSchema, { combinesSchemas }: FindOptions): boolean {
  return combinesSchemas ? areCompatible(a, b) : areSimilar(a, b);
}

function mergeSchemas(schemas: readonly [FileSchema, ...FileSchema[]]): FileSchema {
  const [first, ...others] = schemas;
  return {
    ...first,
    columns: others.reduce((columns, each) => mergeColumns(columns, each.columns), first.columns),
    rows: total(schemas.map(({ rows }) => rows)),
  };
}

function withPartitions({ leaves, ...table }: Candidate): FoundTable {
  const [first = []] = leaves;
  if (first.length === 0) return { ...table, partitionKeys: [], partitions: [] };
  return {
    ...table,
    partitionKeys: first.map((name, level) => keyName(name) ?? `partition_${level}`),
    partitions: leaves.map((names) => ({
      values: names.map(keyValue),
      prefix: `${table.prefix}${names.join('/')}/`,
    })),
  };
}

const hivePart = /^(?<key>[^=]+)=(?<value>.*)$/;

/** `year` of `year=2026`; undefined for another name. */
function keyName(name: string): string | undefined {
  return hivePart.exec(name)?.groups?.['key']?.toLowerCase();
}

function keyValue(name: string): string {
  const value = hivePart.exec(name)?.groups?.['value'];
  if (value === undefined) return name;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
