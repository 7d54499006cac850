import { openSync, renameSync, statSync } from 'node:fs';
import type { Log, LogFields } from '@slipway/base';
import pino from 'pino';
import type { LogLevel } from '../config.ts';

export interface PlaneLog extends Log {
  /** Writes what is buffered; what is logged later is dropped. */
  close(): void;
}

export interface LogSettings {
  readonly level: LogLevel;
  /** File that the log is appended to; standard error when not given. */
  readonly file: string | undefined;
}

const standardError = 2;
const bufferBytes = 8 * 1024;
const flushMs = 1000;
/** At this size the log moves to `<file>.1`, so that a load test does not fill the disk. */
const fileBytesMax = 64 * 1024 * 1024;
const checkEveryLines = 20_000;

/** The plane's one structured log: JSON lines. */
export function openPinoLog({ level, file }: LogSettings): PlaneLog {
  const destination = pino.destination({
    // Opened here and now: pino would open a path later, and cannot flush before.
    dest: file === undefined ? standardError : openSync(file, 'a', 0o600),
    sync: file === undefined,
    minLength: file === undefined ? 0 : bufferBytes,
    periodicFlush: file === undefined ? 0 : flushMs,
  });
  // A full disk must not end the plane for the sake of its log; the services meet it by themselves.
  destination.on('error', () => {});
  const logger = pino({ level, base: null, messageKey: 'event' }, destination);
  let lines = 0;
  let isClosed = false;
  const write = (
    severity: 'debug' | 'info' | 'warn' | 'error',
    event: string,
    fields?: LogFields,
  ) => {
    if (isClosed) return;
    lines += 1;
    if (file !== undefined && lines % checkEveryLines === 0 && sizeOf(file) > fileBytesMax) {
      renameSync(file, `${file}.1`);
      destination.reopen(file);
    }
    logger[severity](fields ?? {}, event);
  };
  return {
    debug: (event, fields) => write('debug', event, fields),
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
    close() {
      isClosed = true;
      destination.flushSync();
      if (file !== undefined) destination.end();
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
