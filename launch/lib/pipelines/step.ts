/** A step of a SageMaker pipeline: https://docs.aws.amazon.com/sagemaker/latest/dg/define-pipeline.html */
export interface Step {
  readonly Name: string;
  readonly Type: 'Processing' | 'Training' | 'Tuning' | 'RegisterModel' | 'Transform' | 'Model';
  readonly Arguments: object;
  readonly DependsOn?: readonly string[];
}

/** A value that another step has when it ended. */
export function result(path: string): { readonly Get: string } {
  return { Get: `Steps.${path}` };
}

/** A value that the starter of the pipeline gives. */
export function parameter(name: string): { readonly Get: string } {
  return { Get: `Parameters.${name}` };
}

export interface Parameter {
  readonly Name: string;
  readonly Type: 'String';
  readonly DefaultValue?: string;
}
