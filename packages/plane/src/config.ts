import { existsSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { userCacheDir } from '@slipway/engines';
import { planeErrors } from './errors.ts';
import type { AuthMode } from './gateway/identity.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** How a plane is started. Everything has a default. */
export interface PlaneOptions {
  /** Address to listen on; 127.0.0.1. */
  readonly host?: string;
  /** What is asked of who calls; `off`. */
  readonly auth?: AuthMode;
  /** Another address than a loopback one although `auth` is off: everybody who reaches it may do everything. */
  readonly allowAnyone?: boolean;
  /** 4566; 0 takes a free one. */
  readonly port?: number;
  /** Everything the plane keeps lies below; `.slipway`. */
  readonly dataDir?: string;
  /** Twelve digits; 000000000000. */
  readonly accountId?: string;
  /** Static users, see `credentials-file.ts`. */
  readonly credentialsFile?: string;
  /** Opens `POST /_slipway/reset`. */
  readonly allowReset?: boolean;
  /** `info`. */
  readonly logLevel?: LogLevel;
  /** `file`: `<data>/plane.log`; `stderr`: standard error. */
  readonly logTo?: 'file' | 'stderr';
  /** Cores that jobs may occupy together; all of the machine. */
  readonly slots?: number;
  /** Processes that serve small objects beside the plane while many are asked for; one fewer than cores, at most 3. */
  readonly s3Workers?: number;
  /** Short requests for objects in a second from which on workers are started; 500. */
  readonly s3WorkersFrom?: number;
  /** Python environments and other things shared between projects. */
  readonly cacheDir?: string;
  /** `packages/plane/schemas`, or `schemas` beside the bundle. */
  readonly schemasDir?: string;
  /** `runtimes` of the repository, or beside the bundle. */
  readonly runtimesDir?: string;
  /** The user's environment, for the Python set-up (PATH, proxies, package index); the process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What health and log say; the version of the command. */
  readonly version?: string;
}

/** Options with defaults, checked. */
export interface PlaneConfig {
  readonly host: string;
  readonly auth: AuthMode;
  readonly isLoopback: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly accountId: string;
  readonly credentialsFile: string | undefined;
  readonly allowReset: boolean;
  readonly logLevel: LogLevel;
  readonly logTo: 'file' | 'stderr';
  readonly slots: number;
  readonly s3Workers: number;
  readonly s3WorkersFrom: number;
  readonly cacheDir: string;
  readonly schemasDir: string;
  readonly runtimesDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
}

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];
const portMax = 65_535;
const slotsMax = 1024;
const s3WorkersMax = 32;
/** Without being asked for more. */
const s3WorkersDefault = 3;
/** A process costs 150 MB: below, one serves as well as two. */
const s3WorkersFromDefault = 500;

/** Throws `SlipwayError` that names the option, its value and what is allowed. */
export function readPlaneOptions(options: PlaneOptions): PlaneConfig {
  const { host = '127.0.0.1', port = 4566, accountId = '000000000000' } = options;
  const slots = options.slots ?? availableParallelism();
  const auth = options.auth ?? 'off';
  const isLoopback = loopbackHosts.includes(host);
  if (!isLoopback && auth === 'off' && !options.allowAnyone)
    throw planeErrors.hostNotLoopback(host);
  if (!isWithin(port, 0, portMax))
    throw planeErrors.option('port', String(port), `0 to ${portMax}`);
  if (!/^\d{12}$/.test(accountId)) throw planeErrors.option('account', accountId, 'twelve digits');
  if (!isWithin(slots, 1, slotsMax))
    throw planeErrors.option('slots', String(slots), `1 to ${slotsMax}`);
  return {
    host,
    auth,
    isLoopback,
    port,
    dataDir: resolve(options.dataDir ?? '.slipway'),
    accountId,
    credentialsFile: options.credentialsFile,
    allowReset: options.allowReset ?? false,
    logLevel: options.logLevel ?? 'info',
    logTo: options.logTo ?? 'file',
    slots,
    ...readS3Workers(options),
    ...readPlaces(options),
    version: options.version ?? '0.0.0',
  };
}

function readS3Workers({
  s3Workers = sparedCores(),
  s3WorkersFrom = s3WorkersFromDefault,
}: PlaneOptions): Pick<PlaneConfig, 's3Workers' | 's3WorkersFrom'> {
  if (isWithin(s3Workers, 0, s3WorkersMax)) return { s3Workers, s3WorkersFrom };
  throw planeErrors.option('s3-workers', String(s3Workers), `0 to ${s3WorkersMax}`);
}

/** Connections cannot be given to another process on Windows. */
function sparedCores(): number {
  if (process.platform === 'win32') return 0;
  return Math.min(s3WorkersDefault, availableParallelism() - 1);
}

type Places = Pick<PlaneConfig, 'cacheDir' | 'schemasDir' | 'runtimesDir' | 'env'>;

function readPlaces(options: PlaneOptions): Places {
  const env = options.env ?? process.env;
  return {
    env,
    cacheDir:
      options.cacheDir ?? userCacheDir({ platform: process.platform, home: homedir(), env }),
    schemasDir: options.schemasDir ?? findBeside('schemas'),
    runtimesDir: options.runtimesDir ?? findBeside('runtimes'),
  };
}

/** From the folder of this file, or of the bundle that holds it, up to the root of the repository or package. */
const steps = ['.', '..', '../..', '../../..'];

function findBeside(name: string): string {
  const looked = steps.map((step) => join(import.meta.dirname, step, name));
  const found = looked.find((dir) => existsSync(dir));
  if (found === undefined) throw planeErrors.folderMissing(name, looked.join(', '));
  return found;
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
