import { Failed, type Figure } from '../board.ts';
import { Connection } from '../connection.ts';
import { answerOver, load } from '../load.ts';
import { clients, record, request, type Turn } from '../turn.ts';

const folders = 100;
const listings = 5;
const filled = new WeakMap<Turn['server'], Promise<number>>();

/** A hundred folders of keys: all of them as folders, and one in ten of the keys page by page. */
export async function measureListing(turn: Turn): Promise<void> {
  const { keys } = turn.settings;
  const tenth = keys / 10;
  const pages: Figure = {
    what: `list ${tenth} keys of ${keys}, by pages of 1,000`,
    ...{ unit: 'ms', better: 'less' },
    ...(tenth === 10_000 && { goal: '100 ms' }),
  };
  const asFolders: Figure = {
    what: `list ${keys} keys as ${folders} folders`,
    ...{ unit: 'ms', better: 'less' },
  };
  if (turn.round === 0)
    await record(turn, { what: `fill with ${keys} keys`, unit: '/s', better: 'more' }, () => {
      const filling = fill(turn);
      filled.set(turn.server, filling);
      return filling;
    });
  const over = async (listed: (connection: Connection) => Promise<number>) => {
    await filled.get(turn.server);
    const connection = new Connection(new URL(turn.server.origin));
    try {
      return await listed(connection);
    } finally {
      connection.close();
    }
  };
  await record(turn, pages, () => over((connection) => listPages(connection, turn, tenth)));
  await record(turn, asFolders, () => over((connection) => listFolders(connection, turn)));
}

/** Keys a second. */
async function fill(turn: Turn): Promise<number> {
  const { keys, limit } = turn.settings;
  const body = [Buffer.from('x')];
  const calls = Array.from({ length: keys }, (_, at) => {
    const folder = String(Math.floor((at * folders) / keys)).padStart(2, '0');
    const path = `/bench/many/${folder}/${String(at).padStart(7, '0')}`;
    return { ...request(turn, 'PUT', path), body };
  });
  const { answered, perSecond } = await load(calls, { clients, seconds: limit });
  if (answered < keys) throw new Failed(`too slow: ${answered} of ${keys} keys in ${limit} s`);
  return perSecond;
}

/** Milliseconds; as every SDK pages: by the token of the page before, over one connection. */
async function listPages(connection: Connection, turn: Turn, expected: number): Promise<number> {
  const started = performance.now();
  let listed = 0;
  let token: string | undefined;
  do {
    const query = new URLSearchParams({
      ...{ 'list-type': '2', prefix: 'many/0' },
      ...(token !== undefined && { 'continuation-token': token }),
    });
    const text = await list(connection, turn, query);
    listed += text.split('<Contents>').length - 1;
    token = /<NextContinuationToken>([^<]+)</.exec(text)?.[1];
  } while (token !== undefined && listed < expected);
  const ms = performance.now() - started;
  if (listed !== expected) throw new Failed(`listed ${listed} of ${expected} keys`);
  return ms;
}

async function listFolders(connection: Connection, turn: Turn): Promise<number> {
  const query = new URLSearchParams({ 'list-type': '2', prefix: 'many/', delimiter: '/' });
  const started = performance.now();
  for (let at = 0; at < listings; at += 1) {
    const listed = (await list(connection, turn, query)).split('<CommonPrefixes>').length - 1;
    if (listed !== folders) throw new Failed(`listed ${listed} of ${folders} folders`);
  }
  return (performance.now() - started) / listings;
}

async function list(connection: Connection, turn: Turn, query: URLSearchParams): Promise<string> {
  const call = request(turn, 'GET', `/bench?${query}`);
  const { status, text } = await answerOver(connection, call);
  if (status !== 200) throw new Failed(`a listing answered ${status}`);
  return text;
}
