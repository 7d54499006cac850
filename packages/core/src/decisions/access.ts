import { type Decision, plainOption } from '#advice/option.ts';

/** Who decides who may read which data. */
export const access: Decision = {
  id: 'access',
  stage: 'govern',
  cluster: 'access',
  options: () => [
    plainOption('access', 'iam', {
      configuration: { roles: 'one for each stage', bucketPolicy: true },
    }),
    // Grants do not follow a job that reads S3 directly: a governed export stands between lake and training.
    plainOption('access', 'lake-formation', {
      configuration: { tags: true, governedExport: true },
    }),
  ],
};
