import { delimiter } from 'node:path';

export interface PlaneVariablesInput {
  readonly url: string;
  readonly region: string;
  /** Folder with the Python shim for the SageMaker SDK. */
  readonly shimDir: string;
  /** PYTHONPATH as it is now. */
  readonly pythonPath: string;
}

/** The variables that send AWS SDKs of any language to the plane, and keep them from anywhere else. */
export function planeVariables(input: PlaneVariablesInput): Readonly<Record<string, string>> {
  const paths = input.pythonPath.split(delimiter).filter((path) => path !== '');
  return {
    AWS_ENDPOINT_URL: input.url,
    AWS_REGION: input.region,
    AWS_DEFAULT_REGION: input.region,
    // Any credentials do; without some, SDKs would look for real ones.
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    // Without this, SDKs would wait for the instance metadata of an EC2 machine.
    AWS_EC2_METADATA_DISABLED: 'true',
    // The SageMaker SDK (3) asks IAM about the job's role first, which a plane does not serve yet.
    SAGEMAKER_VALIDATE_ROLE: 'false',
    PYTHONPATH: [input.shimDir, ...paths.filter((path) => path !== input.shimDir)].join(delimiter),
  };
}
