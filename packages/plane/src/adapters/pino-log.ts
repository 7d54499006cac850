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
  /** Size at which the file moves to `<file>.1`; 64 MiB. */
  readonly fileBytes?: number;
}

const standardError = 2;
const bufferBytes = 64 * 1024;
const flushMs = 1000;
/** At this size the log moves to `<file>.1`, so that a load test does not fill the disk. */
const fileBytesMax = 64 * 1024 * 1024;
const checkEveryLines = 20_000;

/** The plane's one structured log: JSON lines. */
export function openPinoLog({ level, file, fileBytes = fileBytesMax }: LogSettings): PlaneLog {
  let sink = openSink(level, file);
  let lines = 0;
  let isClosed = false;
  // What was opened by its descriptor cannot be reopened: another sink goes on, and the full one ends by itself.
  const rotate = (full: string) => {
    renameSync(full, `${full}.1`);
    sink.end();
    sink = openSink(level, full);
  };
  const write = (
    severity: 'debug' | 'info' | 'warn' | 'error',
    event: string,
    fields?: LogFields,
  ) => {
    if (isClosed) return;
    lines += 1;
    if (file !== undefined && lines % checkEveryLines === 0 && sizeOf(file) > fileBytes) {
      rotate(file);
    }
    sink.logger[severity](fields ?? {}, event);
  };
  return {
    debug: (event, fields) => write('debug', event, fields),
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
    close() {
      isClosed = true;
      sink.flush();
      sink.end();
    },
  };
}

interface Sink {
  readonly logger: pino.Logger;
  /** Writes what is buffered, here and now. */
  flush(): void;
  /** Closes the file, behind what is still to be written. */
  end(): void;
}

function openSink(level: LogLevel, file: string | undefined): Sink {
  const destination = pino.destination({
    // Opened here and now: pino would open a path later, and cannot flush before.
    dest: file === undefined ? standardError : openSync(file, 'a', 0o600),
    sync: file === undefined,
    minLength: file === undefined ? 0 : bufferBytes,
    maxWrite: 2 * bufferBytes,
    periodicFlush: file === undefined ? 0 : flushMs,
  });
  // A full disk must not end the plane for the sake of its log; the services meet it by themselves.
  destination.on('error', () => {});
  return {
    logger: pino({ level, base: null, messageKey: 'event' }, destination),
    flush: () => destination.flushSync(),
    end() {
      if (file !== undefined) destination.end();
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
