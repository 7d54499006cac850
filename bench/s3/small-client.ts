// Many small requests: wrk, which costs a server's machine a few microseconds a request, or where it is not installed the
// client of load.ts. One of them for all servers of a run.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../wrk.ts';
import { load } from './load.ts';

export interface SmallLoad {
  readonly method: 'GET' | 'PUT';
  /** Presigned, asked in turn and from the first again. */
  readonly urls: readonly URL[];
  /** Of a PUT: every body begins with its own number, so that no two are the same. */
  readonly bodyBytes: number;
  readonly clients: number;
  readonly seconds: number;
}

/** Requests answered a second. */
export type SmallClient = (load: SmallLoad) => Promise<number>;

const clients: Readonly<Record<string, SmallClient>> = { wrk: withWrk, node: withNode };
const stampBytes = 16;

export function smallClient(name: string): { readonly name: string; readonly client: SmallClient } {
  const chosen = name === 'auto' ? (hasWrk() ? 'wrk' : 'node') : name;
  const client = clients[chosen];
  if (!client) throw new Error(`no client ${name}; there are: ${Object.keys(clients).join(', ')}`);
  return { name: chosen, client };
}

function hasWrk(): boolean {
  return spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** Byte for byte what `withNode` sends. */
function script(
  { method, bodyBytes }: SmallLoad,
  { host, folder }: Readonly<Record<string, string>>,
) {
  const length = method === 'PUT' ? `Content-Length: ${bodyBytes}\\r\\n` : '';
  return `local heads, at, rest = {}, 0, ""
init = function()
  local file = io.open("${folder}/rest", "rb")
  rest = file:read("*a")
  file:close()
  for target in io.lines("${folder}/targets") do
    heads[#heads + 1] = "${method} " .. target .. " HTTP/1.1\\r\\nHost: ${host}\\r\\n${length}\\r\\n"
  end
end
request = function()
  at = at + 1
  local head = heads[(at - 1) % #heads + 1]
  ${method === 'PUT' ? 'return head .. string.format("%016d", at) .. rest' : 'return head'}
end
`;
}

async function withWrk(wanted: SmallLoad): Promise<number> {
  const { urls, clients: connections, seconds } = wanted;
  const [first] = urls;
  if (!first) throw new Error('nothing to ask');
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-wrk-'));
  try {
    writeFileSync(
      join(folder, 'targets'),
      urls.map((url) => `${url.pathname}${url.search}\n`).join(''),
    );
    writeFileSync(join(folder, 'rest'), rest(wanted));
    const lua = script(wanted, { host: first.host, folder });
    const measured = runScript(lua, { url: first.origin, clients: connections, seconds });
    const { requestsPerSecond, errors } = measured;
    if (errors > 0) throw new Error(`${errors} requests failed`);
    return requestsPerSecond;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rest({ method, bodyBytes }: SmallLoad): Buffer {
  return method === 'PUT' ? randomBytes(bodyBytes - stampBytes) : Buffer.alloc(0);
}

async function withNode(wanted: SmallLoad): Promise<number> {
  const { method, urls, clients: connections, seconds } = wanted;
  const shared = rest(wanted);
  const calls = urls.map((url, at) => ({
    ...{ method, url },
    ...(method === 'PUT' && {
      body: [Buffer.from(String(at + 1).padStart(stampBytes, '0')), shared],
    }),
  }));
  return (await load(calls, { clients: connections, seconds, isRepeated: true })).perSecond;
}
