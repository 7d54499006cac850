import { splitCsvLine } from './csv-line.ts';
import { isPositional, type Json, type JsonPath, parseJsonPath, selectJson } from './json-path.ts';

/** The DataProcessing member of CreateTransformJob, with what it depends on. */
export interface DataProcessingShape {
  readonly InputFilter?: string | undefined;
  readonly OutputFilter?: string | undefined;
  readonly JoinSource?: string | undefined;
}

export interface RecordFormats {
  readonly contentType: string;
  readonly accept: string;
  readonly splitType: string;
  readonly assembleWith: string;
}

/** What happens to each record on its way to the model and back. Both answer undefined when a filter selects nothing. */
export interface RecordProcessing {
  input(record: string): string | undefined;
  output(record: string, answer: string): string | undefined;
}

export type ProcessingProblem = { readonly kind: 'problem'; readonly message: string };

/** Undefined when records pass as they are; a problem when the request asks for what cannot be. */
export function recordProcessing(
  shape: DataProcessingShape | undefined,
  formats: RecordFormats,
): RecordProcessing | ProcessingProblem | undefined {
  const { InputFilter = '$', OutputFilter = '$', JoinSource = 'None' } = shape ?? {};
  const isJoined = JoinSource === 'Input';
  if (InputFilter === '$' && OutputFilter === '$' && !isJoined) return undefined;
  const input = parseJsonPath(InputFilter);
  const output = parseJsonPath(OutputFilter);
  if (input === undefined)
    return problem(`InputFilter "${InputFilter}" is not a supported JSONPath.`);
  if (output === undefined)
    return problem(`OutputFilter "${OutputFilter}" is not a supported JSONPath.`);
  const format = formatOf(formats);
  if (format === undefined) {
    return problem(
      'DataProcessing needs records: ContentType and Accept text/csv with SplitType and AssembleWith Line, ' +
        'or application/json or application/jsonlines on both sides with SplitType and AssembleWith Line.',
    );
  }
  if (format === 'json') return jsonProcessing({ input, output, isJoined });
  return isPositional(input) && isPositional(output)
    ? csvProcessing({ input, output, isJoined })
    : problem('Filters of CSV records select columns by position, as in $[1:] or $[0,-1].');
}

interface Rules {
  readonly input: JsonPath;
  readonly output: JsonPath;
  readonly isJoined: boolean;
}

function csvProcessing({ input, output, isJoined }: Rules): RecordProcessing {
  return {
    input: (record) => selectColumns(withoutReturn(record), input),
    output: (record, answer) =>
      selectColumns(isJoined ? `${withoutReturn(record)},${answer}` : answer, output),
  };
}

function selectColumns(line: string, path: JsonPath): string | undefined {
  if (path.length === 0) return line;
  const selected = selectJson(splitCsvLine(line), path);
  if (selected === undefined) return undefined;
  return Array.isArray(selected) ? selected.join(',') : String(selected);
}

function withoutReturn(record: string): string {
  return record.endsWith('\r') ? record.slice(0, -1) : record;
}

function jsonProcessing({ input, output, isJoined }: Rules): RecordProcessing {
  return {
    input: (record) => write(selectJson(JSON.parse(record), input)),
    output: (record, answer) => {
      const own: Json = JSON.parse(answer);
      return write(selectJson(isJoined ? join(JSON.parse(record), own) : own, output));
    },
  };
}

function write(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function join(record: Json, answer: Json): Json {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? { ...record, SageMakerOutput: answer }
    : { SageMakerInput: record, SageMakerOutput: answer };
}

function formatOf({
  contentType,
  accept,
  splitType,
  assembleWith,
}: RecordFormats): 'csv' | 'json' | undefined {
  if (splitType !== 'Line' || assembleWith !== 'Line') return undefined;
  const types = [contentType, accept].map((type) =>
    (type.split(';')[0] ?? '').trim().toLowerCase(),
  );
  if (types.every((type) => type === 'text/csv')) return 'csv';
  const isJson = (type: string) => type === 'application/json' || type === 'application/jsonlines';
  return types.every(isJson) ? 'json' : undefined;
}

function problem(message: string): ProcessingProblem {
  return { kind: 'problem', message };
}
