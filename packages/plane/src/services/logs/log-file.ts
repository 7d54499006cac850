import { appendFile, open, truncate } from 'node:fs/promises';
import { Defect } from '@slipway/base';
import type { LogEvent } from '#ports/log-store.ts';
import { linesBetween, readEnds } from './line-file.ts';

/** Every so many events the place in the file is remembered, so that a read need not begin at the start. */
const eventsBetweenMarks = 512;

export interface LogFileSummary {
  readonly eventCount: number;
  readonly firstTimestamp?: number;
  readonly lastTimestamp?: number;
  readonly cursor?: number;
}

/** `[position, timestamp, message, cursor?]`, one a line. The position makes the last line tell the count. */
type Line = readonly [position: number, timestamp: number, message: string, cursor?: number];

/**
 * One log stream as an append-only file. What a kill cuts off in mid-line was never acknowledged
 * and is dropped when the file is opened again.
 */
export class LogFile {
  readonly #path: string;
  #sizeBytes: number;
  #summary: LogFileSummary;
  #writes: Promise<void> = Promise.resolve();
  /** Byte offset of event `index * eventsBetweenMarks`; filled as far as the file has been walked. */
  readonly #marks: number[] = [0];

  constructor(path: string) {
    this.#path = path;
    const { firstLine, lastLine, sizeBytes } = readEnds(path);
    this.#summary = summaryOf(firstLine, lastLine);
    this.#sizeBytes = sizeBytes;
  }

  get summary(): LogFileSummary {
    return this.#summary;
  }

  /** Appends are written one after the other, in the order of the calls. */
  append(events: readonly LogEvent[]): Promise<void> {
    const written = this.#writes.then(() => this.#append(events));
    this.#writes = written.catch(() => {});
    return written;
  }

  async #append(events: readonly LogEvent[]): Promise<void> {
    if (events.length === 0) return;
    const start = this.#summary.eventCount;
    const text = events.map((event, index) => encodeLine(start + index, event)).join('');
    try {
      await appendFile(this.#path, text, { mode: 0o600 });
    } catch (error) {
      // A full disk may have taken half of it: nothing of it is to be read as an event.
      await truncate(this.#path, this.#sizeBytes).catch(() => {});
      throw error;
    }
    this.#sizeBytes += Buffer.byteLength(text);
    this.#summary = summarize(this.#summary, events);
  }

  async read({ from, limit }: { from: number; limit: number }): Promise<readonly LogEvent[]> {
    const end = Math.min(from + limit, this.#summary.eventCount);
    const events: LogEvent[] = [];
    if (from >= end) return events;
    const mark = Math.min(Math.floor(from / eventsBetweenMarks), this.#marks.length - 1);
    for await (const { line, offset } of this.#lines(this.#marks[mark] ?? 0)) {
      const [position] = line;
      const index = position / eventsBetweenMarks;
      if (index === this.#marks.length) this.#marks.push(offset);
      if (position >= from) events.push(decodeLine(line));
      if (position === end - 1) break;
    }
    return events;
  }

  async *#lines(start: number): AsyncGenerator<{ line: Line; offset: number }> {
    const file = await open(this.#path, 'r');
    try {
      let offset = start;
      for await (const text of linesBetween(file, start, this.#sizeBytes)) {
        yield { line: parseLine(text.toString()), offset };
        offset += text.length + 1;
      }
    } finally {
      await file.close();
    }
  }
}

function encodeLine(position: number, { timestamp, message, cursor }: LogEvent): string {
  const line: Line =
    cursor === undefined ? [position, timestamp, message] : [position, timestamp, message, cursor];
  return `${JSON.stringify(line)}\n`;
}

function decodeLine([, timestamp, message, cursor]: Line): LogEvent {
  return { timestamp, message, ...(cursor === undefined ? {} : { cursor }) };
}

function parseLine(text: string): Line {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Defect('a line of a log file is no array');
  return value as unknown as Line;
}

function summaryOf(firstLine: string | undefined, lastLine: string | undefined): LogFileSummary {
  if (firstLine === undefined || lastLine === undefined) return { eventCount: 0 };
  const [, firstTimestamp] = parseLine(firstLine);
  const [position, lastTimestamp, , cursor] = parseLine(lastLine);
  const known = { eventCount: position + 1, firstTimestamp, lastTimestamp };
  return cursor === undefined ? known : { ...known, cursor };
}

function summarize(summary: LogFileSummary, events: readonly LogEvent[]): LogFileSummary {
  const first = summary.firstTimestamp ?? events[0]?.timestamp;
  const last = events.at(-1)?.timestamp ?? summary.lastTimestamp;
  const cursor = events.at(-1)?.cursor;
  return {
    eventCount: summary.eventCount + events.length,
    ...(first === undefined ? {} : { firstTimestamp: first }),
    ...(last === undefined ? {} : { lastTimestamp: last }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
