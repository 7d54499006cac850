import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '#ports/accounts.ts';
import { openPinoLog, type PlaneLog } from './adapters/pino-log.ts';
import { randomIds } from './adapters/random-ids.ts';
import { openRootKey, rootKeyFile } from './adapters/root-key.ts';
import { systemClock } from './adapters/system-clock.ts';
import { Admin, type Health } from './admin/admin.ts';
import {
  type ComposedServices,
  composeServices,
  isSseCBlocked,
  openFoundations,
} from './compose.ts';
import { type PlaneConfig, type PlaneOptions, readPlaneOptions } from './config.ts';
import { readConstraints } from './constraints/constraint-tables.ts';
import { checkSecrets, readCredentialsFile } from './credentials-file.ts';
import { type DataDir, openDataDir } from './data-dir/data-dir.ts';
import { Door } from './gateway/door.ts';
import { Gateway } from './gateway/gateway.ts';
import { type HttpServer, listen } from './gateway/http-server.ts';
import { Identities, type StaticUser } from './gateway/identity.ts';
import { schemaFiles } from './gateway/service-files.ts';
import { ServiceRegistry } from './gateway/service-registry.ts';
import { Signatures } from './gateway/signatures.ts';
import { Workers, type WorkersNeeds } from './workers/workers.ts';

/** A running plane. */
export interface Plane {
  readonly host: string;
  readonly port: number;
  /** `http://127.0.0.1:4566` */
  readonly endpoint: string;
  readonly accountId: string;
  readonly dataDir: string;
  /** Where the access key of the root user is, for a plane that verifies signatures and was given no users. */
  readonly rootKeyFile: string | undefined;
  health(): Health;
  /** Lets the requests in flight end, stops services and their processes, closes the store, frees the directory. */
  stop(): Promise<void>;
}

/** Requests in flight have this long to end when the plane stops. */
const drainMs = 5000;

/** Starts a plane; throws `SlipwayError` with what to do when it cannot. */
export async function startPlane(options: PlaneOptions = {}): Promise<Plane> {
  const config = readPlaneOptions(options);
  const { credentialsFile, accountId } = config;
  const users = credentialsFile ? await readCredentialsFile(credentialsFile, accountId) : new Map();
  if (credentialsFile !== undefined && config.auth !== 'off') checkSecrets(credentialsFile, users);
  const dataDir = await openDataDir(config.dataDir, randomIds);
  const file = config.logTo === 'file' ? join(dataDir.path, 'plane.log') : undefined;
  const hasRoot = config.auth !== 'off' && users.size === 0;
  const plane = new RunningPlane({
    config,
    logFile: file,
    users,
    root: hasRoot ? openRootKey(dataDir.path, accountId) : undefined,
    dataDir,
    log: openPinoLog({ level: config.logLevel, file }),
  });
  try {
    await plane.start();
    return plane;
  } catch (error) {
    await plane.stop();
    throw error;
  }
}

interface PlaneParts {
  readonly config: PlaneConfig;
  readonly users: ReadonlyMap<string, StaticUser>;
  readonly root: StaticUser | undefined;
  readonly dataDir: DataDir;
  readonly log: PlaneLog;
  readonly logFile: string | undefined;
}

class RunningPlane implements Plane {
  readonly #parts: PlaneParts;
  readonly #identities: Identities;
  #services: ComposedServices | undefined;
  #registry: ServiceRegistry | undefined;
  #server: HttpServer | undefined;
  readonly #workers: Workers;
  #stopped: Promise<void> | undefined;

  constructor(parts: PlaneParts) {
    this.#parts = parts;
    this.#identities = new Identities({
      accountId: parts.config.accountId,
      mode: parts.config.auth,
      users: parts.users,
      root: parts.root,
      sessions: () => this.#services?.sessions,
      userKeys: () => this.#services?.iam.userKeys,
    });
    this.#workers = new Workers({
      workersMax: parts.config.s3Workers,
      startsFrom: parts.config.s3WorkersFrom,
      foundations: () => this.#workerNeeds(),
      adopt: (socket, bytes) => this.#server?.adopt(socket, bytes),
      isIdle: (socket) => this.#server?.isIdle(socket) ?? false,
    });
  }

  get host(): string {
    return this.#parts.config.host;
  }

  get port(): number {
    return this.#server?.port ?? 0;
  }

  /** As programs on this machine reach it, also where it listens on all addresses. */
  get endpoint(): string {
    const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
    const host = everywhere[this.host] ?? this.host;
    return `http://${host.includes(':') ? `[${host}]` : host}:${this.port}`;
  }

  get rootKeyFile(): string | undefined {
    return this.#parts.root && rootKeyFile(this.dataDir);
  }

  get accountId(): string {
    return this.#parts.config.accountId;
  }

  get dataDir(): string {
    return this.#parts.dataDir.path;
  }

  health(): Health {
    return {
      status: this.#status(),
      version: this.#parts.config.version,
      pid: process.pid,
      dataDirId: this.#parts.dataDir.id,
      accountId: this.accountId,
      services: [...new Set(this.#registry?.definitions.map(({ id }) => id))],
      s3Workers: this.#workers.health,
    };
  }

  #status(): Health['status'] {
    if (this.#stopped !== undefined) return 'stopping';
    return this.#registry ? 'ready' : 'starting';
  }

  /**
   * Takes the port before it touches the services' state: a start that fails because the port is taken must not
   * end the jobs that an earlier plane left running. Until the services are there, requests hear 503.
   */
  async start(): Promise<void> {
    const { config, log } = this.#parts;
    const gateway = new Gateway({
      door: new Door(config.host, { isOpen: !config.isLoopback }),
      identities: this.#identities,
      signatures:
        config.auth === 'off'
          ? undefined
          : new Signatures({ identities: this.#identities, now: () => systemClock.now() }),
      permissions: () => this.#services?.iam.permissions,
      services: () => this.#registry,
      admin: new Admin({
        health: () => this.health(),
        reset: config.allowReset ? () => this.#reset() : undefined,
        spot: () => (this.#registry === undefined ? undefined : this.#services?.spot),
        scrubber: () => (this.#registry === undefined ? undefined : this.#services?.scrubber),
        clock: () => (this.#registry === undefined ? undefined : this.#services?.scheduleClock),
        afterSpeed: () => this.#workers.end(),
      }),
      ids: randomIds,
      clock: systemClock,
      log,
      steadyMs: () => performance.now(),
      onAnswered: (exchange, record) => this.#workers.note(exchange, record),
    });
    this.#server = await listen({
      host: config.host,
      port: config.port,
      handle: (exchange) => gateway.handle(exchange),
    });
    await this.#startServices();
    log.info('plane.ready', {
      port: this.port,
      dataDir: this.dataDir,
      pid: process.pid,
      version: config.version,
    });
  }

  async stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    await this.#stopped;
  }

  async #stop(): Promise<void> {
    const { log, dataDir } = this.#parts;
    log.info('plane.stopping');
    await this.#workers.end();
    await this.#server?.close(drainMs);
    await this.#stopServices();
    log.info('plane.stopped');
    log.close();
    await dataDir.close();
  }

  async #startServices(): Promise<void> {
    const { config, log } = this.#parts;
    this.#services = composeServices(
      {
        ...(await openFoundations(config, this.#stateDir, log)),
        accounts: accountsOf(this.#parts.users),
        accessKeys: this.#identities,
      },
      () => this.endpoint,
    );
    await this.#services.start();
    this.#registry = new ServiceRegistry(
      this.#services.definitions,
      schemaFiles(config.schemasDir, readConstraints),
    );
  }

  async #stopServices(): Promise<void> {
    this.#registry = undefined;
    await this.#workers.end();
    await this.#services?.stop();
    this.#services = undefined;
  }

  #workerNeeds(): ReturnType<WorkersNeeds['foundations']> {
    const { config, users, root, log } = this.#parts;
    const services = this.#services;
    const definitions = this.#registry?.definitions;
    if (!definitions || !services || this.#stopped !== undefined) return undefined;
    if (services.scheduleClock.speed !== 1) return undefined;
    const { dataDir, schemasDir, host, isLoopback, auth, accountId, logLevel, env } = config;
    return {
      ...services.forWorkers,
      env,
      log,
      setup: {
        ...{ dataDir, schemasDir, host, isLoopback, auth, accountId, logLevel, root },
        stateDir: this.#stateDir,
        keyEnv: keyEnvOf(env),
        users: [...users],
        accounts: accountsOf(users),
        isSseCBlocked: isSseCBlocked(env),
        foreignPaths: definitions.flatMap(({ pathPrefixes = [] }) => pathPrefixes),
        logFile: this.#parts.logFile,
      },
    };
  }

  async #reset(): Promise<void> {
    await this.#stopServices();
    await rm(this.#stateDir, { recursive: true, force: true });
    await this.#startServices();
    this.#parts.log.info('plane.reset');
  }

  /** All state lies below one folder, so that a reset is its removal. */
  get #stateDir(): string {
    return join(this.dataDir, 'state');
  }
}

/** What of the environment tells the master key. */
function keyEnvOf(env: PlaneConfig['env']): PlaneConfig['env'] {
  const names = ['SLIPWAY_MASTER_KEY', 'SLIPWAY_MASTER_KEY_FILE'];
  return Object.fromEntries(names.map((name) => [name, env[name]]));
}

/** The accounts of the credentials file; the name of one is that of its first user. */
function accountsOf(users: ReadonlyMap<string, StaticUser>): readonly Account[] {
  const names = new Map<string, string>();
  for (const { accountId, arn } of users.values()) {
    if (!names.has(accountId)) names.set(accountId, arn.slice(arn.lastIndexOf('/') + 1));
  }
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}
