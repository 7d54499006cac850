import { describe, expect, test } from 'vitest';
import { splitCsvLine } from './csv-line.ts';
import { type DataProcessingShape, recordProcessing } from './data-processing.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform-data-processing.html

function processing(shape: DataProcessingShape, type: string) {
  const formats = { contentType: type, accept: type, splitType: 'Line', assembleWith: 'Line' };
  const found = recordProcessing(shape, formats);
  if (found === undefined || 'kind' in found) throw new Error(found?.message ?? 'nothing to do');
  return found;
}

describe('CSV records', () => {
  test('lose columns before the model and get its answer after', () => {
    const csv = processing(
      { InputFilter: '$[1:]', JoinSource: 'Input', OutputFilter: '$[0,-1]' },
      'text/csv',
    );
    expect(csv.input('id,1,2\r')).toBe('1,2');
    expect(csv.output('id,1,2\r', '0.5')).toBe('id,0.5');
  });

  test('keep their quotes', () => {
    const csv = processing({ JoinSource: 'Input', OutputFilter: '$[1,-1]' }, 'text/csv');
    expect(csv.output('1,"a, ""b""",2', '0.5')).toBe('"a, ""b""",0.5');
    expect(splitCsvLine('"a,b",,c,')).toEqual(['"a,b"', '', 'c', '']);
  });

  test('lose columns of the answer', () => {
    expect(processing({ OutputFilter: '$[0]' }, 'text/csv').output('1,2', '0.1,0.9')).toBe('0.1');
    expect(
      processing({ OutputFilter: '$[5]' }, 'text/csv').output('1,2', '0.1,0.9'),
    ).toBeUndefined();
  });
});

describe('JSON records', () => {
  const type = 'application/jsonlines';

  test('get the answer as SageMakerOutput', () => {
    const json = processing({ InputFilter: '$.features', JoinSource: 'Input' }, type);
    expect(json.input('{"id":1,"features":[1,2]}')).toBe('[1,2]');
    expect(json.output('{"id":1}', '{"score":0.5}')).toBe(
      '{"id":1,"SageMakerOutput":{"score":0.5}}',
    );
    expect(json.output('[1,2]', '0.5')).toBe('{"SageMakerInput":[1,2],"SageMakerOutput":0.5}');
  });

  test('lose members after the join', () => {
    const json = processing(
      { JoinSource: 'Input', OutputFilter: "$['id','SageMakerOutput']" },
      type,
    );
    expect(json.output('{"id":1,"x":2}', '0.5')).toBe('{"id":1,"SageMakerOutput":0.5}');
  });
});

test('nothing to do for whole records', () => {
  const formats = { contentType: '', accept: '', splitType: 'None', assembleWith: 'None' };
  expect(recordProcessing(undefined, formats)).toBeUndefined();
  expect(
    recordProcessing({ InputFilter: '$', OutputFilter: '$', JoinSource: 'None' }, formats),
  ).toBeUndefined();
});
