import { type Decision, plainOption } from '#advice/option.ts';

/** Where models get a version, an approval and a history. */
export const registry: Decision = {
  id: 'registry',
  stage: 'operate',
  cluster: 'registry',
  options: () => [
    plainOption('registry', 'model-registry', {
      configuration: { groups: 1, approval: 'manual' },
    }),
    plainOption('registry', 'none'),
  ],
};
