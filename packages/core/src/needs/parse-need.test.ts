import { expect, test } from 'vitest';
import { parseNeed } from '#needs/parse-need.ts';

const issuesOf = (text: string) => {
  const result = parseNeed(text);
  if (result.ok) throw new Error('parsed without an issue');
  return result.issues.map(({ path, value, didYouMean, line, column, statement }) => ({
    path,
    value,
    didYouMean,
    line,
    column,
    code: statement.code,
  }));
};

test('reads a need of one line: only the task is required', () => {
  expect(parseNeed('problem: { task: regression }')).toEqual({
    ok: true,
    need: { problem: { task: 'regression' } },
  });
});

test('reads JSON, indented with tabs as well', () => {
  const text =
    '{\n\t"problem": {\n\t\t"task": "regression"\n\t},\n\t"data": { "size": "2 GB" }\n}\n';
  expect(parseNeed(text)).toMatchObject({ ok: true, need: { data: { size: { expected: 2e9 } } } });
});

test('keeps "yes" as the text that it is', () => {
  const result = parseNeed('problem: { task: binary-classification, positive: yes }');
  expect(result).toMatchObject({ ok: true, need: { problem: { positive: 'yes' } } });
});

test('refuses an unknown field with its place and what was probably meant', () => {
  expect(issuesOf('problem:\n  task: regression\n  targt: churn\n')).toEqual([
    {
      path: 'problem.targt',
      value: 'targt',
      didYouMean: 'target',
      line: 3,
      column: 3,
      code: 'need-field-unknown',
    },
  ]);
});

test('refuses a value outside of the list', () => {
  expect(issuesOf('problem:\n  task: regresion\n')).toEqual([
    {
      path: 'problem.task',
      value: 'regresion',
      didYouMean: 'regression',
      line: 2,
      column: 9,
      code: 'need-value-unknown',
    },
  ]);
});

test('refuses a need without a task, at the group that lacks it', () => {
  expect(issuesOf('problem: {}')).toMatchObject([
    { path: 'problem.task', line: 1, code: 'need-field-missing' },
  ]);
  expect(issuesOf('data: { size: 2 GB }')).toMatchObject([
    { path: 'problem', code: 'need-field-missing' },
  ]);
});

test('refuses all wrong quantities at once, each with its place', () => {
  const text = 'problem: { task: regression }\ndata:\n  size: 200\n  fileSize: 3 GBs\n';
  expect(issuesOf(text)).toMatchObject([
    { path: 'data.size', line: 3, code: 'need-unit-missing' },
    { path: 'data.fileSize', line: 4, didYouMean: 'GB', code: 'need-unit-unknown' },
  ]);
});

test('refuses a word where a list belongs, and shows the form of a list', () => {
  const result = parseNeed('problem: { task: regression }\ndeployment: { modes: batch }');
  expect(result).toMatchObject({
    ok: false,
    issues: [{ path: 'deployment.modes', value: 'batch', allowed: ['[ ... ]'] }],
  });
});

test('refuses in the order of the file', () => {
  const text = 'deployment: { modes: batch }\ndata: { size: 3 }\nproblem: { task: x }';
  expect(issuesOf(text).map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('refuses an entry of a list by its number', () => {
  const text = 'problem: { task: regression }\ndata: { sources: [s3, flies] }';
  expect(issuesOf(text)).toMatchObject([
    { path: 'data.sources[1]', value: 'flies', didYouMean: 'files' },
  ]);
});

test('refuses broken YAML, a list, an empty file and a data set, without throwing', () => {
  expect(issuesOf('problem: [')[0]).toMatchObject({ path: '', code: 'need-syntax' });
  expect(issuesOf('- a\n- b')).toMatchObject([{ path: '', code: 'need-no-fields' }]);
  expect(issuesOf('hello')).toMatchObject([{ path: '', code: 'need-no-fields' }]);
  expect(issuesOf('')).toMatchObject([{ path: '', code: 'need-empty' }]);
  expect(issuesOf('x'.repeat(1_000_001))).toMatchObject([{ path: '', code: 'need-too-long' }]);
});

test('refuses the same field twice', () => {
  expect(issuesOf('problem: { task: regression }\nproblem: { task: clustering }')).toMatchObject([
    { code: 'need-syntax', line: 2 },
  ]);
});

test('refuses a file that unfolds by aliases', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  expect(issuesOf(lines.join('\n'))).toMatchObject([{ path: '', code: 'need-syntax' }]);
});

test('refuses names that would reach into the prototype', () => {
  const text = '{"problem": {"task": "regression"}, "__proto__": {"polluted": true}}';
  expect(issuesOf(text)).toMatchObject([{ path: '__proto__', code: 'need-field-unknown' }]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
