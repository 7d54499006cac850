import type { CreateEndpointConfigInput, CreateModelInput } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import { type Collection, collection } from '../store.ts';
import type { Endpoint } from './domain/endpoint.ts';
import type { ContainerShape } from './domain/model-source.ts';

/** Models and endpoint configurations only hold what they were given, so the record is the request. */
export interface ModelRecord {
  readonly name: string;
  readonly createdAt: number;
  readonly input: Omit<CreateModelInput, 'Tags'>;
  /** Of the model package that it was made from, as it was then. */
  readonly packaged?: ContainerShape;
}

/** The one container that serves the model. */
export function containerOf({ input, packaged }: ModelRecord): ContainerShape {
  const given = input.PrimaryContainer ?? input.Containers?.[0] ?? {};
  if (packaged === undefined) return given;
  return { ...packaged, Environment: { ...packaged.Environment, ...given.Environment } };
}

export interface EndpointConfigRecord {
  readonly name: string;
  readonly createdAt: number;
  readonly input: Omit<CreateEndpointConfigInput, 'Tags'>;
}

/** The records of hosting, and the refusals for what is not there. */
export interface HostingStore {
  readonly models: Collection<ModelRecord>;
  readonly configs: Collection<EndpointConfigRecord>;
  readonly endpoints: Collection<Endpoint>;
}

export function hostingStore(records: Records): HostingStore {
  return {
    models: collection(records, 'model'),
    configs: collection(records, 'endpoint-config'),
    endpoints: collection(records, 'endpoint'),
  };
}

export function getModel(store: HostingStore, scope: Scope, name: string): ModelRecord {
  const found = store.models.find(scope, name);
  if (found === undefined)
    throw notFound('model', { name, arn: arnOf({ scope, kind: 'model', name }) });
  return found;
}

export function getConfig(store: HostingStore, scope: Scope, name: string): EndpointConfigRecord {
  const found = store.configs.find(scope, name);
  const arn = arnOf({ scope, kind: 'endpoint-config', name });
  if (found === undefined) throw notFound('endpoint-config', { name, arn });
  return found;
}

export function getEndpoint(store: HostingStore, scope: Scope, name: string): Endpoint {
  const found = store.endpoints.find(scope, name);
  if (found === undefined) {
    throw notFound('endpoint', { name, arn: arnOf({ scope, kind: 'endpoint', name }) });
  }
  return found;
}
