import { Buffer } from 'node:buffer';
import { Defect } from '@slipway/base';
import { dataKeyBytes, Recent, random, unwrap, wrap } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import type { EncryptionContext, KeyUse, KmsKeys } from '#ports/kms-keys.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { Caller } from '../access/access.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import type { KmsEncryption, ObjectEncryption } from '../domain/encryption.ts';
import { accessDenied } from '../errors.ts';
import type { ObjectLocation } from '../store/tables.ts';
import { type AskedEncryption, parseContext } from './asked-encryption.ts';
import type { CustomerKey } from './customer-key.ts';
import {
  customerKeyNeeded,
  customerKeyNotApplicable,
  customerKeyOther,
  kmsNeedsSignature,
} from './refusals.ts';

/** Where an object lies, or will lie. */
export interface KeyPlace {
  readonly bucket: BucketRecord;
  readonly location: ObjectLocation;
  /** Who asks for it; the plane itself when not given. */
  readonly caller?: Caller | undefined;
}

/** A data key and what the record of the object keeps of it. */
export interface Sealing {
  readonly dataKey: Buffer;
  readonly encryption: ObjectEncryption;
}

const knownKeysMax = 10_000;

/** Makes and opens the data keys of objects. */
export class ObjectKeys {
  readonly #master: MasterKey;
  readonly #kms: KmsKeys;
  /** Data keys under the master key, by how they lie there: what is read again is not unwrapped again. */
  readonly #known = new Recent<Buffer>(knownKeysMax);

  constructor(needs: { readonly masterKey: MasterKey; readonly kms: KmsKeys }) {
    this.#master = needs.masterKey;
    this.#kms = needs.kms;
  }

  async create(place: KeyPlace, asked: AskedEncryption): Promise<Sealing> {
    if (asked.mode === 'aws:kms') return await this.#createWithKms(place, asked);
    const dataKey = random(dataKeyBytes);
    const context = contextOf(place.location);
    if (asked.mode === 'AES256') {
      const wrappedKey = this.#master.wrap(dataKey, context).toString('base64');
      this.#known.keep(knownName(wrappedKey, context), dataKey, 1);
      return { dataKey, encryption: { mode: 'AES256', wrappedKey } };
    }
    const { key, md5: keyMd5 } = asked.customer;
    const wrappedKey = wrap(dataKey, key, context).toString('base64');
    return { dataKey, encryption: { mode: 'customer', keyMd5, wrappedKey } };
  }

  /** The key of stored bytes; undefined for bytes of a time before encryption. Refuses as a read does. */
  open(
    place: KeyPlace,
    encryption: ObjectEncryption | undefined,
    customer?: CustomerKey,
  ): Sealing | undefined {
    if (customer && encryption?.mode !== 'customer') throw customerKeyNotApplicable();
    if (!encryption) return undefined;
    return { dataKey: this.#dataKey(place, encryption, customer), encryption };
  }

  #dataKey(place: KeyPlace, encryption: ObjectEncryption, customer?: CustomerKey): Buffer {
    const context = contextOf(place.location);
    if (encryption.mode === 'AES256') return this.#unwrap(encryption.wrappedKey, context);
    const wrapped = Buffer.from(encryption.wrappedKey, 'base64');
    if (encryption.mode === 'aws:kms') return this.#decryptWithKms(place, encryption, wrapped);
    if (!customer) throw customerKeyNeeded();
    const dataKey = unwrap(wrapped, customer.key, context);
    if (!dataKey) throw customerKeyOther();
    return dataKey;
  }

  #unwrap(wrappedKey: string, context: string): Buffer {
    const name = knownName(wrappedKey, context);
    const known = this.#known.get(name);
    if (known) return known;
    const dataKey = this.#master.unwrap(Buffer.from(wrappedKey, 'base64'), context);
    if (!dataKey) throw new Defect(`the data key of ${context} does not open`);
    this.#known.keep(name, dataKey, 1);
    return dataKey;
  }

  async #createWithKms(
    place: KeyPlace,
    { keyId = 'alias/aws/s3', context, hasBucketKey }: AskedEncryption & { mode: 'aws:kms' },
  ): Promise<Sealing> {
    try {
      const made = await this.#kms.generateDataKey(place.bucket, {
        keyId,
        context: kmsContext(place.location, { context, hasBucketKey }),
        use: useOf(place),
      });
      const { plaintext: dataKey, keyArn } = made;
      const wrappedKey = made.ciphertext.toString('base64');
      return {
        dataKey,
        encryption: { mode: 'aws:kms', keyArn, wrappedKey, context, hasBucketKey },
      };
    } catch (error) {
      throw asS3Tells(error);
    }
  }

  #decryptWithKms(place: KeyPlace, encryption: KmsEncryption, wrapped: Buffer): Buffer {
    try {
      return this.#kms.decrypt(place.bucket, {
        ciphertext: wrapped,
        context: kmsContext(place.location, encryption),
        use: useOf(place),
      });
    } catch (error) {
      throw asS3Tells(error);
    }
  }
}

/** The context is part of it: a key that was moved to another object's record must not open there. */
function knownName(wrappedKey: string, context: string): string {
  return `${wrappedKey} ${context}`;
}

/** S3 uses a key for whoever asks it, who has to be somebody. */
function useOf({ bucket, caller }: KeyPlace): KeyUse | undefined {
  if (caller?.principal.isAnonymous) throw kmsNeedsSignature();
  return caller && { caller, viaService: `s3.${bucket.region}.amazonaws.com` };
}

function contextOf({ bucket, key }: ObjectLocation): string {
  return `s3/${bucket}/${key}`;
}

/** S3 adds the ARN of the object, or of the bucket where it has a key of its own. Source: S3 User Guide, UsingKMSEncryption (2026-11). */
function kmsContext(
  { bucket, key }: ObjectLocation,
  {
    context,
    hasBucketKey,
  }: { readonly context?: string | undefined; readonly hasBucketKey: boolean },
): EncryptionContext {
  const arn = hasBucketKey ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`;
  return { ...(context !== undefined && parseContext(context)), 'aws:s3:arn': arn };
}

/** KMS's refusals come through S3 under its name; that of a right does not. */
function asS3Tells(error: unknown): unknown {
  if (!(error instanceof AwsServiceError) || error.code === 'InvalidArgument') return error;
  if (error.code === 'AccessDeniedException') return accessDenied(error.message);
  return new AwsServiceError({ code: `KMS.${error.code}`, status: 400, message: error.message });
}
