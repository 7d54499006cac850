export { type ConstrainedShape, type ConstraintTable } from './constraints/constraint-table.ts';
export { MalformedInput } from './decode/malformed-input.ts';
export { parseQuery, type QueryParameters } from './decode/query-parameters.ts';
export { type AwsErrorDetails, AwsServiceError } from './errors.ts';
export { LoadedService, type LoadedServiceParts, type ServedRoute } from './loaded-service.ts';
export { queryErrorDocument } from './protocols/aws-query.ts';
export { blobBytesMax, documentBytesMax, type ErrorContext } from './protocols/operation-codec.ts';
export type {
  HeaderFields,
  RequestBody,
  ResponseBody,
  WireRequest,
  WireResponse,
} from './request.ts';
export { type LeadingLabel, splitLeadingLabel } from './route/leading-label.ts';
export {
  type OperationModel,
  readServiceModel,
  type ServiceModel,
} from './schema/service-model.ts';
export type {
  Handler,
  Operations,
  Principal,
  Protocol,
  RawHandler,
  RequestContext,
  ServiceDefinition,
} from './service.ts';
export { sha256Hex } from './signature/canonical-request.ts';
export {
  isVersion2Query,
  readSignatureScope,
  type SignatureScope,
} from './signature/credential.ts';
export { signatureRefusals } from './signature/refusals.ts';
export { SigningKeys } from './signature/signing-keys.ts';
export {
  type SignatureCheck,
  type VerifiedSignature,
  verifySignature,
} from './signature/verify-signature.ts';
export { verifyVersion2Query } from './signature/version2-query.ts';
export { type BodyProof, bodyProofOf } from './stream/body-proof.ts';
export { codingWithoutChunks, isAwsChunked, requestBody } from './stream/request-body.ts';
