export { type AwsErrorDetails, AwsServiceError } from './errors.ts';
export type { Handler, Operations, Principal, Protocol, RequestContext, ServiceDefinition } from './service.ts';
