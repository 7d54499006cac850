import { Defect } from '@slipway/base';
import type { ConstraintTable } from '@slipway/wire';

/** Written by `tools/generate/constraints.ts`; each is read when its service is used first. */
const tables: Readonly<Record<string, () => Promise<{ readonly default: ConstraintTable }>>> = {
  'application-auto-scaling': () =>
    import('../../constraints/application-auto-scaling.json', { with: { type: 'json' } }),
  cloudwatch: () => import('../../constraints/cloudwatch.json', { with: { type: 'json' } }),
  'cloudwatch-logs': () =>
    import('../../constraints/cloudwatch-logs.json', { with: { type: 'json' } }),
  ec2: () => import('../../constraints/ec2.json', { with: { type: 'json' } }),
  glue: () => import('../../constraints/glue.json', { with: { type: 'json' } }),
  iam: () => import('../../constraints/iam.json', { with: { type: 'json' } }),
  kms: () => import('../../constraints/kms.json', { with: { type: 'json' } }),
  lakeformation: () => import('../../constraints/lakeformation.json', { with: { type: 'json' } }),
  s3: () => import('../../constraints/s3.json', { with: { type: 'json' } }),
  sagemaker: () => import('../../constraints/sagemaker.json', { with: { type: 'json' } }),
  'sagemaker-runtime': () =>
    import('../../constraints/sagemaker-runtime.json', { with: { type: 'json' } }),
  sts: () => import('../../constraints/sts.json', { with: { type: 'json' } }),
};

export async function readConstraints(serviceId: string): Promise<ConstraintTable> {
  const table = tables[serviceId];
  if (!table) throw new Defect(`there is no constraint table of ${serviceId}`);
  return (await table()).default;
}
