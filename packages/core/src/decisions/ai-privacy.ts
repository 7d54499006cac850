import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** AI services that may keep what they are shown in order to improve. */
const keeping: readonly string[] = [
  'comprehend',
  'rekognition',
  'rekognition-custom-labels',
  'textract',
];

/** Whether AWS may keep what its AI services are shown. */
export const aiPrivacy: Decision = {
  id: 'ai-privacy',
  stage: 'govern',
  cluster: 'ai-privacy',
  options: ({ workload }: Situation) =>
    keeping.includes(workload.approach ?? '')
      ? [
          plainOption('ai-privacy', 'ai-opt-out', { configuration: { scope: 'organization' } }),
          plainOption('ai-privacy', 'none'),
        ]
      : [],
};
