import { expect, it } from 'vitest';
import { statementPositions } from './statement-positions.ts';

it('counts as IAM does', () => {
  // Document and positions: IAM's own example, AWS CLI reference, simulate-custom-policy (2026-11).
  const document =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
  expect(statementPositions(document)).toEqual([
    { start: { line: 1, column: 38 }, end: { line: 1, column: 167 } },
  ]);
});

it('finds each statement of a list, whatever their texts say', () => {
  const statements = [
    { Sid: 'a"}{', Effect: 'Allow', Action: ['s3:*'], Resource: ['*'], Condition: { Bool: {} } },
    { Effect: 'Deny', Action: 's3:*', Resource: '"Statement":[{' },
  ];
  const document = JSON.stringify({ Id: '{', Statement: statements, Version: 'x' }, null, 2);
  const positions = statementPositions(document);
  expect(positions).toHaveLength(2);
  const lines = document.split('\n');
  for (const { start, end } of positions) {
    expect(lines[start.line - 1]?.[start.column - 2]).toBe('{');
    expect(lines[end.line - 1]?.[end.column - 2]).toBe('}');
  }
});
