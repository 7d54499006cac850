import { instanceCount, parseResourceId, type TargetId } from './domain/scalable-target.ts';
import { notSupportedHere, validationError } from './errors.ts';

export interface TargetShape {
  readonly ServiceNamespace?: string | undefined;
  readonly ResourceId?: string | undefined;
  readonly ScalableDimension?: string | undefined;
}

/** The endpoint variant that a request speaks of, or the refusal of everything else that AWS can scale. */
export function readTargetId({
  ServiceNamespace,
  ResourceId = '',
  ScalableDimension = '',
}: TargetShape): TargetId {
  checkNamespace(ServiceNamespace);
  if (ScalableDimension !== instanceCount) {
    throw notSupportedHere(
      `the scalable dimension ${ScalableDimension}; it scales ${instanceCount}`,
    );
  }
  if (parseResourceId(ResourceId) === undefined) {
    throw validationError(
      `Unsupported service namespace, resource type or scalable dimension: ${ServiceNamespace}, ${ResourceId}, ${ScalableDimension}`,
    );
  }
  return { resourceId: ResourceId, dimension: instanceCount };
}

export function checkNamespace(namespace: string | undefined): void {
  if (namespace !== 'sagemaker') {
    throw notSupportedHere(`scaling in the service namespace ${namespace}; it scales sagemaker`);
  }
}
