import type { ModelPackageContainerDefinition } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';

/** What CreateModel asks of the registry. */
export interface ModelPackages {
  /** The containers of an approved package, by its name or ARN; throws AWS's refusal of any other. */
  containersOf(scope: Scope, reference: string): readonly ModelPackageContainerDefinition[];
}
