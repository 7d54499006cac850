import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type Clock, Defect, type Scope } from '@slipway/base';
import type { Ids } from '#ports/ids.ts';
import type { MasterKey } from '#ports/master-key.ts';
import { aliasArn, type KeyRecord, keyArn, type Rotation } from './domain/key.ts';
import { parseKeyReference } from './domain/key-reference.ts';
import { isRotationDue, nextRotationAt, rotated } from './domain/rotation.ts';
import {
  aliasNotFound,
  invalidArn,
  invalidKeyId,
  keyDisabled,
  keyNotFound,
  pendingDeletion,
} from './errors.ts';
import type { KmsStore } from './store.ts';

/** A key that can be used now, with its material. */
export interface UsableKey {
  readonly keyId: string;
  readonly arn: string;
  readonly material: Buffer;
  /** Of before its rotations. */
  readonly olderMaterials: readonly Buffer[];
}

const materialBytes = 32;

/** Finds keys by whatever names them, makes them, and opens their material. */
export class KeyRing {
  readonly store: KmsStore;
  readonly clock: Clock;
  readonly #ids: Ids;
  readonly #master: MasterKey;
  readonly #isShared: boolean;

  constructor(needs: {
    readonly store: KmsStore;
    readonly clock: Clock;
    readonly ids: Ids;
    readonly masterKey: MasterKey;
    /** Whether keys of other accounts are found by their ARNs: where policies say who may use them. */
    readonly isShared?: boolean;
  }) {
    this.store = needs.store;
    this.clock = needs.clock;
    this.#ids = needs.ids;
    this.#master = needs.masterKey;
    this.#isShared = needs.isShared ?? false;
  }

  /** A key with material of its own; not stored yet. */
  make(
    scope: Scope,
    about: Pick<KeyRecord, 'description' | 'manager' | 'policy' | 'tags'>,
  ): KeyRecord {
    const keyId = this.#ids.uuid();
    const { accountId, region } = scope;
    return {
      keyId,
      accountId,
      region,
      ...about,
      createdAt: this.clock.now(),
      state: 'Enabled',
      wrappedMaterial: this.#newMaterial(keyId),
    };
  }

  /** The key with new material from now on. */
  async rotate(key: KeyRecord): Promise<void> {
    const rotation: Rotation = { at: this.clock.now(), type: 'ON_DEMAND' };
    const material = this.#newMaterial(key.keyId);
    await this.store.updateKey(key, (current) => rotated(current, rotation, material));
  }

  /** The key after the rotations that have come due on the clock. */
  async rotateDue(key: KeyRecord): Promise<KeyRecord> {
    if (!isRotationDue(key, this.clock.now())) return key;
    const after = await this.store.updateKey(key, (current) => this.#afterRotations(current));
    return after ?? key;
  }

  #afterRotations(key: KeyRecord): KeyRecord | undefined {
    let current = key;
    while (isRotationDue(current, this.clock.now())) {
      const at = nextRotationAt(current) ?? this.clock.now();
      const material = this.#newMaterial(current.keyId);
      current = rotated(current, { at, type: 'AUTOMATIC' }, material);
    }
    return current === key ? undefined : current;
  }

  #newMaterial(keyId: string): string {
    return this.#master.wrap(randomBytes(materialBytes), materialContext(keyId)).toString('base64');
  }

  /** The key that an id, an alias or an ARN names, in whatever state. */
  find(scope: Scope, text: string): KeyRecord {
    const reference = parseKeyReference(text, scope);
    switch (reference.kind) {
      case 'key':
        return this.#byId(scope, reference.keyId);
      case 'alias': {
        const alias = this.store.findAlias(scope, reference.name);
        if (!alias) throw aliasNotFound(aliasArn(scope, reference.name));
        return this.#byId(scope, alias.keyId);
      }
      case 'foreign':
        if (!this.#isShared) throw keyNotFound(text);
        return this.#byId({ ...scope, accountId: reference.accountId }, reference.keyId);
      case 'elsewhere':
        throw keyNotFound(text);
      case 'malformed-arn':
        throw invalidArn(text);
      case 'malformed':
        throw invalidKeyId(text);
    }
  }

  /** The key of an id alone, as a ciphertext has it; undefined when there is none, or none that the scope reaches. */
  findById(scope: Scope, keyId: string): KeyRecord | undefined {
    const own = this.store.findKey(scope, keyId);
    const isReached = (key: KeyRecord) => key.keyId === keyId && key.region === scope.region;
    const key = own ?? (this.#isShared ? this.store.allKeys().find(isReached) : undefined);
    return key && !this.isGone(key) ? key : undefined;
  }

  /** As `find`; where the alias is AWS's own and not used yet, its key is made. */
  async findOrMake(scope: Scope, text: string): Promise<KeyRecord> {
    const reference = parseKeyReference(text, scope);
    if (reference.kind !== 'alias' || !managedAliases.has(reference.name)) {
      return await this.rotateDue(this.find(scope, text));
    }
    const { name } = reference;
    if (!this.store.findAlias(scope, name)) {
      const description = managedAliases.get(name) ?? '';
      const key = this.make(scope, { description, manager: 'AWS', policy: undefined, tags: [] });
      const now = this.clock.now();
      const alias = { name, keyId: key.keyId, createdAt: now, updatedAt: now };
      // Whoever comes second takes the key of the first.
      await this.store.insertAlias(scope, alias, key);
    }
    return this.find(scope, name);
  }

  /** Refuses a key that is disabled or waits for its deletion. */
  use(key: KeyRecord): UsableKey {
    const arn = keyArn(key, key.keyId);
    if (key.state === 'Disabled') throw keyDisabled(arn);
    if (key.state === 'PendingDeletion') throw pendingDeletion(arn);
    const open = (wrapped: string): Buffer => {
      const context = materialContext(key.keyId);
      const material = this.#master.unwrap(Buffer.from(wrapped, 'base64'), context);
      if (!material) throw new Defect(`the material of ${arn} does not open`);
      return material;
    };
    const olderMaterials = (key.olderMaterials ?? []).map(open);
    return { keyId: key.keyId, arn, material: open(key.wrappedMaterial), olderMaterials };
  }

  isGone({ deletionAt }: KeyRecord): boolean {
    return deletionAt !== undefined && deletionAt <= this.clock.now();
  }

  /** Keys whose time has come lose their material for good. */
  async removeGone(): Promise<void> {
    const gone = this.store.allKeys().filter((key) => this.isGone(key));
    for (const key of gone) await this.store.removeKey(key);
  }

  #byId(scope: Scope, keyId: string): KeyRecord {
    const key = this.store.findKey(scope, keyId);
    if (!key || this.isGone(key)) throw keyNotFound(keyArn(scope, keyId));
    return key;
  }
}

function materialContext(keyId: string): string {
  return `kms/${keyId}`;
}

/** Keys that AWS makes for its services when they are first used. Source: KMS developer guide, aws-managed-cmk (2026-11). */
const managedAliases: ReadonlyMap<string, string> = new Map(
  [
    ['s3', 'protects my S3 objects when no other key is defined'],
    ['sagemaker', 'protects my SageMaker data when no other key is defined'],
    ['glue', 'protects my Glue data when no other key is defined'],
    ['ebs', 'protects my EBS volumes when no other key is defined'],
  ].map(([service, use]) => [`alias/aws/${service}`, `Default key that ${use}`]),
);
