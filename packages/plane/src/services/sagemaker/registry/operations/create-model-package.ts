import type { CreateModelPackageInput, CreateModelPackageOutput } from '@aws-sdk/client-sagemaker';
import type { EpochMs, Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, notFound, notSupportedHere, validationError } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { type ModelPackage, packageKey, versionKey } from '../domain/model-package.ts';
import type { RegistryNeeds } from '../needs.ts';
import { getGroup, packageArn, type RegistryStore } from '../store.ts';

/** The next version of a group, or a package of its own. */
export function createModelPackage({ store, clock }: RegistryNeeds) {
  return async (
    input: CreateModelPackageInput,
    { scope }: RequestContext,
  ): Promise<CreateModelPackageOutput> => {
    refuseUnsupported(input);
    const tags = parseTags(input.Tags);
    const value =
      input.ModelPackageGroupName === undefined
        ? newPackage(input, clock.now())
        : await newVersion(store, { scope, input, now: clock.now() });
    const arn = packageArn(scope, value);
    if (!(await store.packages.insert({ scope, name: value.key, value }, tags))) {
      throw alreadyExists('model-package', { name: value.key, arn });
    }
    return { ModelPackageArn: arn };
  };
}

function newPackage(input: CreateModelPackageInput, now: EpochMs): ModelPackage {
  const { ModelPackageName: name } = input;
  if (name === undefined) throw validationError('Missing ARN.');
  if (input.InferenceSpecification === undefined) {
    throw validationError('InferenceSpecification is required for an unversioned model package.');
  }
  if (input.ModelApprovalStatus !== undefined) {
    throw validationError('ModelApprovalStatus can only be set for versioned model packages.');
  }
  return { key: packageKey(name), name, createdAt: now, content: contentOf(input) };
}

interface Version {
  readonly scope: Scope;
  readonly input: CreateModelPackageInput;
  readonly now: EpochMs;
}

async function newVersion(
  store: RegistryStore,
  { scope, input, now }: Version,
): Promise<ModelPackage> {
  if (input.ModelPackageName !== undefined) {
    throw validationError(
      'Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use.',
    );
  }
  const { name } = getGroup(store, scope, input.ModelPackageGroupName ?? '');
  const group = await store.groups.update(scope, name.toLowerCase(), (current) => ({
    ...current,
    lastVersion: current.lastVersion + 1,
  }));
  if (group === undefined) {
    const arn = arnOf({ scope, kind: 'model-package-group', name });
    throw notFound('model-package-group', { name, arn });
  }
  return {
    key: versionKey(name, group.lastVersion),
    version: { group: name, number: group.lastVersion },
    createdAt: now,
    approval: input.ModelApprovalStatus ?? 'PendingManualApproval',
    content: contentOf(input),
  };
}

function contentOf(input: CreateModelPackageInput): ModelPackage['content'] {
  const {
    Tags: _tags,
    ModelPackageName: _name,
    ModelPackageGroupName: _group,
    ModelApprovalStatus: _approval,
    ClientToken: _token,
    ...content
  } = input;
  return content;
}

function refuseUnsupported(input: CreateModelPackageInput): void {
  if (input.SourceAlgorithmSpecification !== undefined) {
    throw notSupportedHere('SourceAlgorithmSpecification', 'Give an InferenceSpecification.');
  }
  if (input.ValidationSpecification !== undefined) {
    throw notSupportedHere('the validation of model packages by batch transform');
  }
  if (input.CertifyForMarketplace === true) throw notSupportedHere('AWS Marketplace');
  if (input.SecurityConfig !== undefined) throw notSupportedHere('SecurityConfig');
  if (input.ManagedStorageType !== undefined) throw notSupportedHere('ManagedStorageType');
}
