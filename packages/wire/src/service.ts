import type { Scope } from '@slipway/base';
import type { LeadingLabel } from '#route/leading-label.ts';
import type { WireRequest, WireResponse } from './request.ts';

export type Protocol =
  | 'aws-json-1.0'
  | 'aws-json-1.1'
  | 'rest-json'
  | 'rest-xml'
  | 'aws-query'
  | 'ec2-query';

/** Who signed the request, as far as the signature was read (and, where asked to, verified). */
export interface Principal {
  readonly accessKeyId: string | undefined;
  readonly accountId: string;
  readonly arn: string;
  /** Of a role's session: the role, which permissions are granted to. Its path is not in `arn`. */
  readonly roleArn?: string;
  /** Of a federated user: the user who vouches for it, whose permissions it has a part of. */
  readonly federatedBy?: string;
  /** Nobody signed the request. Then `accountId` and `arn` are empty. */
  readonly isAnonymous?: boolean;
  /** One of several users that are told apart: what it may do is decided, not assumed. */
  readonly isChecked?: boolean;
  /** `AIDA...` of a user, `AROA...:session` of a role's session. */
  readonly userId?: string;
  /** No policies of identities are asked: none are enforced, or the user is an account's root. */
  readonly isUnrestricted?: boolean;
  /** Policies that come along with the identity, beside those that IAM has of it. */
  readonly policies?: readonly string[];
  /** Policies that a session was made with: it may do only what they allow as well. */
  readonly sessionPolicies?: readonly string[];
  /** The same by the ARNs of managed policies. */
  readonly sessionPolicyArns?: readonly string[];
  /** Tags of the user, or of the role and its session. */
  readonly tags?: ReadonlyMap<string, string>;
  /** Those of them that the sessions keep that begin with this one. */
  readonly transitiveTags?: ReadonlyMap<string, string>;
  /** When temporary credentials were made, in milliseconds since the epoch; undefined for those that last. */
  readonly issuedAt?: number;
  /** Who a chain of roles began with, where somebody said so. */
  readonly sourceIdentity?: string;
}

/** What an operation may know of its request beyond its input. */
export interface RequestContext {
  readonly requestId: string;
  readonly scope: Scope;
  readonly principal: Principal;
  /** Lower-case names. For the few operations whose contract lives in headers that no schema binds. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** When the request reached the plane, in milliseconds since the epoch. */
  readonly time?: number;
  /** `20261126T120000Z`: when the URL of the request was signed, if it was. */
  readonly presignedAt?: string | undefined;
  /** Address of the client; this machine's when not given. */
  readonly sourceIp?: string;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** When the request reached the plane, by `performance.now()`. */
  readonly arrivedAt?: number;
  /** `http://127.0.0.1:4566`: how the client reached us, for URLs in answers. */
  readonly origin: string;
  /**
   * Trailing headers of an `aws-chunked` body, names in lower case (`x-amz-checksum-crc32`). Undefined when the body
   * has none; resolves when the streaming member has been read to its end, so read the body first.
   */
  readonly trailers?: Promise<Readonly<Record<string, string>>>;
  /** The bytes of a body that was decoded as a document: for the digest of it that S3's clients send along. */
  document?(): Promise<Uint8Array>;
}

/**
 * One AWS operation. Input is decoded, type-checked and validated against the service's constraints;
 * output is encoded by the schema. A refusal is thrown as an `AwsServiceError`.
 * A streaming member is an `AsyncIterable<Uint8Array>` in the input (`Body` of PutObject) and may be one in the output.
 */
export type Handler<Input = never, Output = unknown> = (
  input: Input,
  context: RequestContext,
) => Promise<Output> | Output;

/** Operation name to handler. */
export type Operations = Readonly<Record<string, Handler>>;

export interface ServiceDefinition {
  /** Folder and SDK package name: `s3`, `sagemaker`, `sagemaker-runtime`, `sts`, `cloudwatch-logs`. */
  readonly id: string;
  /** Names in the credential scope of the signature: `['sagemaker']`. */
  readonly signingNames: readonly string[];
  readonly protocol: Protocol;
  /** awsJson: what stands before the dot of `X-Amz-Target`. */
  readonly targetPrefixes?: readonly string[];
  /** awsQuery and restXml: XML namespace of answers. */
  readonly xmlNamespace?: string;
  /** awsQuery: the `Version` parameter that clients send. */
  readonly apiVersion?: string;
  /** restJson: how paths of the service begin (`/endpoints/`), where its signing name is shared or a request unsigned. */
  readonly pathPrefixes?: readonly string[];
  /** restXml: S3's bucket, which comes first in the path or in the host name. */
  readonly leadingLabel?: LeadingLabel;
  /** Code of the refusal when input breaks a constraint; `ValidationException` when not given. */
  readonly validationCode?: string;
  /** Corrections: shapes of AWS's public model whose constraints the real service does not enforce in that form. */
  readonly uncheckedShapes?: readonly string[];
  /** Corrections: operations whose answer has another status than the model says. */
  readonly statuses?: Readonly<Record<string, number>>;
  readonly operations: Operations;
  /** What answers a request that is no operation of the model: S3's preflights and form uploads. */
  readonly beyondModel?: (request: WireRequest) => RawHandler | undefined;
  /** Headers that let a web page of another origin read the answer; undefined keeps the page out. */
  readonly crossOrigin?: (request: WireRequest) => Readonly<Record<string, string>> | undefined;
}

export type RawHandler = (
  request: WireRequest,
  context: RequestContext,
) => Promise<WireResponse> | WireResponse;
