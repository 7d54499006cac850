import { expect, test } from 'vitest';
import { xgboostImageUri } from '#catalog/xgboost-image.ts';

test('names the image that AWS keeps in the Region', () => {
  expect(xgboostImageUri('eu-west-3')).toBe(
    '659782779980.dkr.ecr.eu-west-3.amazonaws.com/sagemaker-xgboost:1.7-1',
  );
});

test('is silent where AWS lists no registry', () => {
  expect(xgboostImageUri('mx-central-1')).toBeUndefined();
});
