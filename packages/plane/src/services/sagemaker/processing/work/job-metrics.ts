import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricDatum } from '#ports/metrics.ts';

/** Of the data quality monitor of an endpoint. Source: hosting contract, 5.5; AWS's pages differ in the first slash. */
const namespace = 'aws/sagemaker/Endpoints/data-metrics';
const bytesMax = 8 * 1024 * 1024;

/**
 * What a monitoring container leaves for CloudWatch: a file, or a folder of files, of data in the shape of PutMetricData,
 * a line each. A line that is none is left out: metrics must not fail a job that did its work.
 */
export async function readJobMetrics(path: string): Promise<readonly MetricDatum[]> {
  const data: MetricDatum[] = [];
  for (const file of await filesAt(path)) {
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      const datum = parseDatum(line);
      if (datum !== undefined) data.push(datum);
    }
  }
  return data;
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  const paths = found?.isDirectory()
    ? (await readdir(path)).sort().map((name) => join(path, name))
    : [path];
  const files: string[] = [];
  for (const each of paths) {
    const info = await stat(each).catch(() => undefined);
    if (info?.isFile() && info.size <= bytesMax) files.push(each);
  }
  return files;
}

function parseDatum(line: string): MetricDatum | undefined {
  const datum = asObject(parseJson(line));
  const name = datum?.['MetricName'];
  const timestamp = Date.parse(String(datum?.['Timestamp']));
  if (datum === undefined || typeof name !== 'string' || Number.isNaN(timestamp)) return undefined;
  const common = { namespace, name, timestamp, dimensions: dimensionsOf(datum['Dimensions']) };
  const { Value: value, StatisticValues: given } = datum;
  if (typeof value === 'number') return { ...common, values: [{ value, count: 1 }] };
  const set = asObject(given);
  const [count, sum] = [set?.['SampleCount'], set?.['Sum']];
  const [min, max] = [set?.['Minimum'], set?.['Maximum']];
  const isWhole =
    typeof count === 'number' &&
    typeof sum === 'number' &&
    typeof min === 'number' &&
    typeof max === 'number';
  return isWhole ? { ...common, values: [], statistics: { count, sum, min, max } } : undefined;
}

function dimensionsOf(given: unknown): Readonly<Record<string, string>> {
  const listed = Array.isArray(given) ? given.map(asObject) : [];
  return Object.fromEntries(
    listed.flatMap((each) => {
      const { Name: name, Value: value } = each ?? {};
      return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
