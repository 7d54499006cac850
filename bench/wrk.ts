// The load generator: wrk (Debian and Homebrew have it), with one request repeated by every client or a script of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Load extends Target {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Target {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
}

/** wrk reports in microseconds from its own counters; one JSON line at the end. */
const report = `done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('{"requestsPerSecond":%f,"p50Ms":%f,"p99Ms":%f,"errors":%d}\\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** The same POST by every client. */
export function runWrk(load: Load): Measured {
  const lines = Object.entries(load.headers).map(
    ([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
  );
  const script = `wrk.method = "POST"
wrk.body = ${JSON.stringify(load.body)}
${lines.join('\n')}
`;
  return runScript(script, load);
}

/** The requests that a script in Lua makes. */
export function runScript(script: string, { url, clients, seconds }: Target): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-wrk-'));
  const path = join(folder, 'load.lua');
  writeFileSync(path, `${script}${report}`);
  const args = ['-t1', `-c${clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', path, url];
  const done = spawnSync('wrk', args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  if (done.error) {
    throw new Error('This bench needs wrk: apt-get install wrk, or brew install wrk.', {
      cause: done.error,
    });
  }
  const line = done.stdout.split('\n').find((each) => each.startsWith('{'));
  if (line === undefined) throw new Error(`wrk said:\n${done.stdout}${done.stderr}`);
  return JSON.parse(line);
}
