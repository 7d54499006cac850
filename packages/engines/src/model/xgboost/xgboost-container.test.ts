import { describe, expect, test } from 'vitest';
import { FloatRows } from '#model/float-rows.ts';
import { ModelInputError } from '#model/port.ts';
import { createXgboostContainer } from './xgboost-container.ts';

// Source of what is expected: https://github.com/aws/sagemaker-xgboost-container
// (algorithm_mode/serve.py, serve_utils.py, encoder.py, data_utils.py), read 2026-11.

const manifest = {
  version: 1,
  image: 'xgboost',
  objective: 'binary:logistic',
  numFeatures: 3,
  input: 'input',
  output: 'prediction',
  columns: 1,
} as const;

function decode(body: string | Uint8Array, contentType: string, environment = {}): number[][] {
  const rows = new FloatRows(3, 1);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  createXgboostContainer(manifest, environment).decode({ body: bytes, contentType }, rows);
  return Array.from({ length: rows.rows }, (_, row) => Array.from(rows.slice(row, row + 1)));
}

function refusalOf(
  body: string | Uint8Array,
  contentType: string,
): { status: number; message: string } {
  try {
    decode(body, contentType);
  } catch (error) {
    if (error instanceof ModelInputError) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('not refused');
}

const X = Number.NaN;

describe('csv bodies', () => {
  test.each([
    ['1,2,3', [[1, 2, 3]]],
    [
      '1,2,3\n4,5,6\n',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      '1,2,3\r\n4,5,6\r\n',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [',,3', [[X, X, 3]]],
    ['1,nan, 3 ', [[1, X, 3]]],
    ['1;2;3', [[1, 2, 3]]],
    ['1\t2\t3', [[1, 2, 3]]],
    ['1 2 3', [[1, 2, 3]]],
    ['1|2|3', [[1, 2, 3]]],
    ['1.5', [[1.5, X, X]]],
    [
      '7\n8',
      [
        [7, X, X],
        [8, X, X],
      ],
    ],
    ['\n\n1,2,3\n\n', [[1, 2, 3]]],
    ['1,2', [[1, 2, X]]],
  ])('%j', (body, rows) => {
    expect(decode(body, 'text/csv')).toEqual(rows);
  });

  test.each([
    ['1,two,3', "could not convert string to float: 'two'"],
    ['1,2,3\n1,2', 'different numbers of fields'],
    ['1,2,3\n\n1,2,3', 'different numbers of fields'],
    ['"1","2","3"', 'could not convert'],
    ['1,inf,3', '`inf`'],
    ['1,1e39,3', '`inf`'],
    ['   ', 'Could not determine delimiter'],
    ['1,2,3\r\n1,2,\r\n1,2,3', 'could not convert'],
  ])('refuses %j with status 415', (body, reason) => {
    const refusal = refusalOf(body, 'text/csv; charset=utf-8');
    expect(refusal.status).toBe(415);
    expect(refusal.message).toMatch(
      /^Loading csv data failed with Exception, please ensure data is in csv format:/,
    );
    expect(refusal.message).toContain(reason);
  });

  test('refuses more columns than the model has with status 400', () => {
    const refusal = refusalOf('1,2,3,4', 'text/csv');
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain('(3 vs. 4)');
  });

  test('refuses a body over the container limit with status 413', () => {
    expect(() => decode('1,2,3', 'text/csv', { MAX_CONTENT_LENGTH: '4' })).toThrow(
      expect.objectContaining({ status: 413 }),
    );
  });
});

describe('libsvm bodies', () => {
  test.each([
    ['0:1 2:3', [[1, X, 3]]],
    ['1:1 3:3', [[1, X, 3]]],
    [
      '1 1:0.5\n0 3:2',
      [
        [0.5, X, X],
        [X, X, 2],
      ],
    ],
    [
      '1:1\n\n2:2\n0',
      [
        [1, X, X],
        [X, X, X],
        [X, 2, X],
      ],
    ],
  ])('%j', (body, rows) => {
    expect(decode(body, 'text/x-libsvm')).toEqual(rows);
    expect(decode(body, '')).toEqual(rows);
  });

  test.each(['a:1', '1:x', '1,2,3', '-1:2', '1:inf'])('refuses %j with status 415', (body) => {
    expect(refusalOf(body, 'text/libsvm').status).toBe(415);
  });

  test('refuses an index beyond the model with status 400', () => {
    expect(refusalOf('0:1 3:1', 'text/libsvm').status).toBe(400);
  });
});

describe('RecordIO-protobuf bodies', () => {
  // Source: test/unit/test_encoder.py of the container: 42,6,9 and 0:1 5:1.
  const dense = Buffer.from('0a23d7ce130000000a110a0676616c75657312073a050a032a060900', 'hex');
  const float64 = Buffer.concat([
    Buffer.from('0a23d7ce280000000a260a0676616c756573121c1a1a0a18', 'hex'),
    Buffer.from(Float64Array.of(42, 6, 9).buffer),
  ]);
  const sparse = Buffer.from(
    '0a23d7ce190000000a170a0676616c756573120d3a0b0a0201011202000 21a0103000000'.replace(' ', ''),
    'hex',
  );

  test('dense and sparse, 32 and 64 bits', () => {
    const type = 'application/x-recordio-protobuf';
    expect(decode(dense, type)).toEqual([[42, 6, 9]]);
    expect(decode(float64, type)).toEqual([[42, 6, 9]]);
    expect(decode(Buffer.concat([dense, dense]), type)).toEqual([
      [42, 6, 9],
      [42, 6, 9],
    ]);
    expect(decode(sparse, type)).toEqual([[1, X, 1]]);
  });

  test.each([
    ['no record at all', Buffer.from('hello, world')],
    ['a cut record', dense.subarray(0, 20)],
    ['no protobuf inside', Buffer.from('0a23d7ce04000000ffffffff', 'hex')],
    ['nothing', Buffer.from('0a23d7ce00000000', 'hex')],
  ])('refuses %s with status 415', (_, body) => {
    expect(refusalOf(body, 'application/x-recordio-protobuf').status).toBe(415);
  });
});

test.each(['application/json', 'text/plain', 'application/x-parquet', 'text/csv;label_size=2'])(
  'refuses content type %s with status 415',
  (type) => {
    expect(refusalOf('1,2,3', type).status).toBe(415);
  },
);

describe('answers', () => {
  const scores = Float32Array.of(0.25, 0.9, 1);
  const encode = (accept: string, environment = {}, model = {}) =>
    createXgboostContainer({ ...manifest, ...model }, environment).encode(scores, accept);
  const softprob = { objective: 'multi:softprob', columns: 3 };
  const batch = { SAGEMAKER_BATCH: 'true' };

  test('csv by default, a line a row, floats as Python prints doubles of float32', () => {
    for (const accept of ['', '*/*', 'text/csv', 'text/csv; charset=utf-8']) {
      expect(encode(accept).text).toBe('0.25\n0.8999999761581421\n1.0\n');
    }
    expect(encode('', {}, softprob).text).toBe('0.25,0.8999999761581421,1.0\n');
  });

  test('json', () => {
    expect(encode('application/json')).toEqual({
      text: '{"predictions": [{"score": 0.25}, {"score": 0.8999999761581421}, {"score": 1.0}]}',
      contentType: 'application/json',
    });
    expect(encode('application/json', {}, softprob).text).toBe(
      '{"predictions": [{"score": [0.25, 0.8999999761581421, 1.0]}]}',
    );
    expect(
      encode('', { SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT: 'application/json' }).contentType,
    ).toBe('application/json');
  });

  test('in a batch a line a row whatever is asked for, lists in brackets', () => {
    expect(encode('application/json', batch).text).toBe('0.25\n0.8999999761581421\n1.0\n');
    expect(encode('text/csv', batch, softprob).text).toBe('[0.25, 0.8999999761581421, 1.0]\n');
  });

  test('selected content', () => {
    const select = {
      SAGEMAKER_INFERENCE_OUTPUT:
        'predicted_label, probability,probabilities,labels,predicted_score',
    };
    expect(encode('application/jsonlines', select).text.split('\n')[0]).toBe(
      '{"predicted_label": 0, "probability": 0.25, "probabilities": [0.75, 0.25], "labels": [0, 1], "predicted_score": NaN}',
    );
    expect(
      encode('text/csv', { SAGEMAKER_INFERENCE_OUTPUT: 'predicted_label,probabilities' }, softprob)
        .text,
    ).toBe('2,"[0.25, 0.8999999761581421, 1.0]"');
    expect(
      encode(
        'application/json',
        { SAGEMAKER_INFERENCE_OUTPUT: 'predicted_label' },
        { objective: 'multi:softmax', numClass: 3 },
      ).text,
    ).toBe(
      '{"predictions": [{"predicted_label": 0.25}, {"predicted_label": 0.8999999761581421}, {"predicted_label": 1.0}]}',
    );
  });

  test('refuses other types with status 406, and fails with 500 where the container does', () => {
    expect(() => encode('image/png')).toThrow(expect.objectContaining({ status: 406 }));
    expect(() => encode('application/jsonlines')).toThrow(expect.objectContaining({ status: 500 }));
    expect(() =>
      encode('', { SAGEMAKER_INFERENCE_OUTPUT: 'labels' }, { objective: 'rank:ndcg' }),
    ).toThrow(expect.objectContaining({ status: 500 }));
  });
});
