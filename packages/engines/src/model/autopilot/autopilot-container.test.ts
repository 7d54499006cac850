import { describe, expect, it } from 'vitest';
import { createAutopilotContainer } from '#model/autopilot/autopilot-container.ts';
import type { AutopilotManifest } from '#model/autopilot/autopilot-manifest.ts';
import { splitCsv } from '#model/autopilot/split-csv.ts';
import { FloatRows } from '#model/float-rows.ts';
import { parseServingManifest } from '#model/serving-manifest.ts';

const manifest: AutopilotManifest = {
  version: 1,
  image: 'autopilot',
  problemType: 'BinaryClassification',
  numFeatures: 2,
  input: 'input',
  output: 'probabilities',
  columns: 2,
  labels: ['no', 'yes, sure'],
  features: [
    { name: 'color', kind: 'category', values: ['red', 'blue, dark'] },
    { name: 'id', kind: 'ignored' },
    { name: 'size', kind: 'number' },
  ],
};

function decode(text: string, contentType = 'text/csv'): readonly number[] {
  const rows = new FloatRows(2);
  const body = new TextEncoder().encode(text);
  createAutopilotContainer(manifest, {}).decode({ body, contentType }, rows);
  return Array.from(rows.slice(0, rows.rows));
}

describe('rows of the original columns', () => {
  it('become positions of categories and numbers', () => {
    expect(decode('red,r1,1.5\n"blue, dark",r2,-2\r\n')).toEqual([0, 1.5, 1, -2]);
    expect(decode('\ufeff red ,r1, 1.5\n" blue, dark ",r2,-2\n')).toEqual([0, 1.5, 1, -2]);
  });

  it('tell a category that was never seen from a missing cell', () => {
    expect(decode('green,r1,\n,r2,NA')).toEqual([-1, Number.NaN, Number.NaN, Number.NaN]);
  });

  it.each([
    ['red,1.5', 'a row has 2 columns, the model takes 3'],
    ['color,id,size', "column size takes numbers, not 'size'"],
    ['red,r1,1e99', "column size takes numbers, not '1e99'"],
    ['"red,r1,1', 'a quoted field does not end'],
  ])('refuse %s', (text, reason) => {
    expect(() => decode(text)).toThrow(reason);
  });

  it('come as text/csv alone', () => {
    expect(() => decode('{}', 'application/json')).toThrow('send text/csv');
  });
});

describe('answers', () => {
  const scores = Float32Array.from([0.75, 0.25, 0.125, 0.875]);
  const encode = (environment: Record<string, string>, accept = '') =>
    createAutopilotContainer(manifest, environment).encode(scores, accept);

  it('are labels unless the environment selects more', () => {
    expect(encode({}).text).toBe('no\n"yes, sure"\n');
    expect(encode({ SAGEMAKER_INFERENCE_OUTPUT: 'probability,predicted_label' }).text).toBe(
      '0.75,no\n0.875,"yes, sure"\n',
    );
    expect(encode({ SAGEMAKER_INFERENCE_OUTPUT: 'probabilities,labels' }).text).toBe(
      `"[0.75, 0.25]","['no', 'yes, sure']"\n"[0.125, 0.875]","['no', 'yes, sure']"\n`,
    );
  });

  it('are JSON where the client asks for it', () => {
    const answer = encode(
      { SAGEMAKER_INFERENCE_OUTPUT: 'predicted_label,probability' },
      'application/json',
    );
    expect(JSON.parse(answer.text)).toEqual({
      predictions: [
        { predicted_label: 'no', probability: 0.75 },
        { predicted_label: 'yes, sure', probability: 0.875 },
      ],
    });
  });

  it('are values of a regression', () => {
    const regression = { ...manifest, labels: [], columns: 1 };
    const { text } = createAutopilotContainer(regression, {}).encode(
      Float32Array.from([2, 0.5]),
      '',
    );
    expect(text).toBe('2.0\n0.5\n');
  });

  it('refuse what there is not', () => {
    expect(() => encode({ SAGEMAKER_INFERENCE_OUTPUT: 'beauty' })).toThrow('asks for "beauty"');
    expect(() => encode({}, 'image/png')).toThrow('Accept type image/png is not supported');
  });
});

describe('serving.json of a candidate', () => {
  const text = (change: object) => JSON.stringify({ ...manifest, ...change });

  it('is read back', () => {
    expect(parseServingManifest(text({}))).toEqual(manifest);
  });

  it.each([
    [{ features: [{ name: 'a', kind: 'date' }] }, 'kind number, category or ignored'],
    [{ labels: [1, 2] }, '"labels"'],
    [{ image: 'other' }, '"xgboost", "autopilot" or'],
  ])('refuses %j', (change, reason) => {
    expect(() => parseServingManifest(text(change))).toThrow(reason);
  });
});

describe('splitCsv', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    ['a,b', [['a', 'b']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a ""x""","line\nbreak"\n', [['a "x"', 'line\nbreak']]],
  ])('reads %j', (text, records) => {
    expect(splitCsv(text)).toEqual(records);
  });
});
