import { Defect } from '@slipway/base';
import type { FileColumn, FileFormat, FileSchema } from '../domain/file-schema.ts';

const formats: readonly FileFormat[] = ['csv', 'json', 'parquet'];

/** What `slipway_glue.infer` wrote: for each file its schema, or null. */
export function parseSchemas(text: string): readonly (FileSchema | undefined)[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Defect('the look into the files left no list');
  return value.map((each: unknown) => (each === null ? undefined : schemaOf(each)));
}

function schemaOf(value: unknown): FileSchema {
  const format = formats.find((each) => each === member(value, 'format'));
  const columns = member(value, 'columns');
  const rows = member(value, 'rows');
  if (format === undefined || !Array.isArray(columns) || typeof rows !== 'number')
    throw new Defect('the look into the files left no schema');
  const delimiter = member(value, 'delimiter');
  return {
    format,
    rows,
    compression: member(value, 'compression') === 'gzip' ? 'gzip' : 'none',
    columns: columns.map(columnOf),
    ...(typeof delimiter === 'string' && {
      delimiter,
      hasHeader: member(value, 'hasHeader') === true,
    }),
  };
}

function columnOf(value: unknown): FileColumn {
  return { name: String(member(value, 'name')), type: String(member(value, 'type')) };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
