import {
  AwsServiceError,
  blobBytesMax,
  bodyProofOf,
  isVersion2Query,
  requestBody,
  SigningKeys,
  sha256Hex,
  signatureRefusals,
  type VerifiedSignature,
  verifySignature,
  verifyVersion2Query,
} from '@slipway/wire';
import { fieldsOf, signedFields } from './exchange.ts';
import type { Identities } from './identity.ts';
import { type Identified, sessionToken } from './pipeline.ts';
import { inWordsOf } from './signature-refusals.ts';

export interface SignaturesNeeds {
  readonly identities: Identities;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** S3 leaves 15 minutes, the other services 5. */
const skewMs = 5 * 60_000;

/** Verifies the signatures of requests, of their bodies too. */
export class Signatures {
  readonly #needs: SignaturesNeeds;
  readonly #keys = new SigningKeys();

  constructor(needs: SignaturesNeeds) {
    this.#needs = needs;
  }

  /**
   * The request with a body that is held against its signature while it is read. Throws the service's refusal.
   * S3 alone has requests that nobody signed: policies and ACLs may let them in.
   */
  async verify(identified: Identified): Promise<Identified> {
    const { service } = identified;
    try {
      return service.definition.protocol === 'rest-xml'
        ? this.#verifyS3(identified)
        : await this.#verifyOther(identified);
    } catch (error) {
      throw error instanceof AwsServiceError ? inWordsOf(service.definition, error) : error;
    }
  }

  #verifyS3(identified: Identified): Identified {
    const { exchange, wire } = identified;
    const fields = fieldsOf(exchange.incoming);
    const { authorization } = fields;
    const isQuery = /(^|&)X-Amz-(Algorithm|Credential|Signature)=/.test(wire.query);
    if (authorization === undefined && !isQuery) {
      if (isVersion2Query(wire.query)) this.#checkVersion2(identified);
      return identified;
    }
    if (authorization !== undefined) refuseOtherSchemes(authorization, isQuery);
    const verified = this.#check(identified, undefined);
    const proof = bodyProofOf(fields['x-amz-content-sha256'], verified);
    if (!proof) return identified;
    const body = requestBody(exchange.incoming, fields, { onRead: exchange.onBody, proof });
    return { ...identified, wire: { ...wire, body } };
  }

  async #verifyOther(identified: Identified): Promise<Identified> {
    const { signature, wire } = identified;
    if (!signature) throw signatureRefusals.missing();
    // Nobody whose key is unknown gets a body into memory.
    if (this.#secretOf(identified) === undefined)
      throw signatureRefusals.unknownKey(signature.accessKeyId);
    const isUnsigned = wire.headers['x-amz-content-sha256'] === 'UNSIGNED-PAYLOAD';
    const hash = isUnsigned ? undefined : sha256Hex(await wire.body.collect(blobBytesMax));
    this.#check(identified, hash);
    return identified;
  }

  #check(identified: Identified, payloadHash: string | undefined): VerifiedSignature {
    const { exchange, wire, signature } = identified;
    // The headers as they came: those that operations see are without the transfer coding.
    const request = { ...wire, headers: signedFields(exchange.incoming) };
    return verifySignature(request, {
      secretOf: () => this.#secretOf(identified),
      now: this.#needs.now(),
      keys: this.#keys,
      payloadHash,
      scope: signature,
      ...(signature?.signingName !== 's3' && { skewMs }),
    });
  }

  #checkVersion2(identified: Identified): void {
    const { exchange, wire } = identified;
    verifyVersion2Query(
      { ...wire, headers: fieldsOf(exchange.incoming) },
      { secret: this.#secretOf(identified), now: this.#needs.now() },
    );
  }

  #secretOf({ signature, wire }: Identified): string | undefined {
    return signature && this.#needs.identities.secretOf(signature, sessionToken(wire));
  }
}

function refuseOtherSchemes(authorization: string, isQuery: boolean): void {
  if (isQuery) {
    throw refusal(
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    );
  }
  if (authorization.startsWith('AWS ')) throw onlyVersion4();
  if (!authorization.startsWith('AWS4-HMAC-SHA256'))
    throw refusal('InvalidArgument', 'Unsupported Authorization Type');
}

function onlyVersion4(): AwsServiceError {
  return refusal(
    'InvalidRequest',
    'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
  );
}

function refusal(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message });
}
