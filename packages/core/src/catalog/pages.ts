/** A page of the SageMaker AI developer guide. */
export function sagemakerPage(name: string): string {
  return `https://docs.aws.amazon.com/sagemaker/latest/dg/${name}.html`;
}

export const optionsPage = sagemakerPage('deploy-model-options');
export const serverlessPage = sagemakerPage('serverless-endpoints');
export const algorithmsPage = sagemakerPage('algos');
export const savingsPlansPage =
  'https://docs.aws.amazon.com/savingsplans/latest/userguide/plan-types.html';
export const storageClassesPage =
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html';
export const lakeFormationPage =
  'https://docs.aws.amazon.com/lake-formation/latest/dg/what-is-lake-formation.html';
export const glueJobPage = 'https://docs.aws.amazon.com/glue/latest/dg/add-job.html';
export const athenaLimitsPage = 'https://docs.aws.amazon.com/athena/latest/ug/service-limits.html';
