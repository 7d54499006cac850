import {
  AwsServiceError,
  LoadedService,
  type ServiceDefinition,
  type SignatureScope,
} from '@slipway/wire';
import type { ServiceFiles } from './service-files.ts';

/** What of a request tells the service: in this order, as AWS's own endpoints are too many to go by host. */
export interface ServiceClues {
  readonly signature: SignatureScope | undefined;
  readonly target: string | undefined;
  readonly path: string;
  readonly isForm: boolean;
}

interface Entry {
  readonly definition: ServiceDefinition;
  loaded: LoadedService | undefined;
  loading: Promise<LoadedService> | undefined;
}

/** The services of the plane. Schemas and constraints of a service are read on its first request. */
export class ServiceRegistry {
  readonly #files: ServiceFiles;
  readonly #entries: readonly Entry[];
  readonly #bySigningName = new Map<string, readonly Entry[]>();

  constructor(definitions: readonly ServiceDefinition[], files: ServiceFiles) {
    this.#files = files;
    this.#entries = definitions.map((definition) => ({
      definition,
      loaded: undefined,
      loading: undefined,
    }));
    for (const entry of this.#entries) {
      for (const name of entry.definition.signingNames) {
        this.#bySigningName.set(name, [...(this.#bySigningName.get(name) ?? []), entry]);
      }
    }
  }

  get definitions(): readonly ServiceDefinition[] {
    return this.#entries.map(({ definition }) => definition);
  }

  /** Throws `AwsServiceError` when no service of ours is meant. */
  find(clues: ServiceClues): LoadedService | Promise<LoadedService> {
    const entry = this.#choose(clues);
    return entry.loaded ?? this.#load(entry);
  }

  async load(id: string): Promise<LoadedService> {
    const entry = this.#entries.find(({ definition }) => definition.id === id);
    if (!entry) throw unknownService(id);
    return entry.loaded ?? (await this.#load(entry));
  }

  #choose(clues: ServiceClues): Entry {
    const { signature } = clues;
    const candidates = signature ? this.#bySigningName.get(signature.signingName) : this.#entries;
    if (!candidates) throw unknownService(signature?.signingName ?? '');
    const [only] = candidates;
    if (candidates.length === 1 && only) return only;
    const entry =
      candidates.find(({ definition }) => isMeant(definition, clues)) ?? candidates.find(isLast);
    if (!entry) throw unknownService(clues.target ?? clues.path);
    return entry;
  }

  #load(entry: Entry): Promise<LoadedService> {
    entry.loading ??= this.#read(entry);
    return entry.loading;
  }

  async #read(entry: Entry): Promise<LoadedService> {
    const { definition } = entry;
    try {
      const [schemas, constraints] = await Promise.all([
        this.#files.schemas(definition.id),
        this.#files.constraints(definition.id),
      ]);
      entry.loaded = new LoadedService({ definition, schemas, constraints });
      return entry.loaded;
    } catch (error) {
      entry.loading = undefined;
      throw error;
    }
  }
}

function isMeant(definition: ServiceDefinition, clues: ServiceClues): boolean {
  const { signature, target, path, isForm } = clues;
  switch (definition.protocol) {
    case 'aws-json-1.0':
    case 'aws-json-1.1':
      return (
        target !== undefined &&
        (definition.targetPrefixes ?? []).includes(target.slice(0, target.lastIndexOf('.')))
      );
    case 'rest-json':
      if (target !== undefined) return false;
      if (definition.pathPrefixes)
        return definition.pathPrefixes.some((prefix) => path.startsWith(prefix));
      return signature !== undefined;
    case 'aws-query':
    case 'ec2-query':
      return target === undefined && isForm && path === '/';
    case 'rest-xml':
      return false;
  }
}

/** Unsigned requests that nothing else claims are for the service whose paths are free: S3. */
function isLast({ definition }: Entry): boolean {
  return definition.leadingLabel !== undefined;
}

function unknownService(name: string): AwsServiceError {
  return new AwsServiceError({
    code: 'UnknownServiceException',
    status: 404,
    message: `Slipway does not serve '${name.slice(0, 100)}'; docs/coverage.md lists the services and operations that it does.`,
  });
}
