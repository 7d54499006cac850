import { expect, test } from 'vitest';
import { fewImages } from '#rules/guidelines/approach/few-images.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours it for defects without people who model', () => {
  const situation = situationFrom(`problem: { task: defect-detection, customisation: low }`);
  const option = optionIn(situation, 'approach/rekognition-custom-labels');
  expect(codeOf(fewImages.weigh(option, situation))).toBe('few-images-no-staff');
});

test('speaks against it where the team models', () => {
  const situation = situationFrom(`problem: { task: defect-detection }
team: { skills: [ml] }`);
  const option = optionIn(situation, 'approach/rekognition-custom-labels');
  expect(codeOf(fewImages.weigh(option, situation))).toBe('billed-while-running');
});
