// `node bench/s3/run.ts`: small and large objects, listings and memory through S3's API, the same client and machine for
// every server, in turns. See README.md.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Board } from './board.ts';
import { send } from './load.ts';
import { measureLarge, measureThrough } from './phases/large.ts';
import { measureListing } from './phases/listing.ts';
import { probe } from './phases/probe.ts';
import { measureSmall } from './phases/small.ts';
import { CannotInstall } from './servers/install.ts';
import type { Program } from './servers/program.ts';
import { otherPrograms, programs } from './servers/programs.ts';
import { start } from './servers/start.ts';
import { smallClient } from './small-client.ts';
import { figuresTable, ratiosTable } from './table.ts';
import { request, type Turn } from './turn.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: Object.keys(programs).join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    objects: { type: 'string', default: '1000' },
    keys: { type: 'string', default: '100000' },
    through: { type: 'string', default: '10' },
    limit: { type: 'string', default: '300' },
    client: { type: 'string', default: 'auto' },
  },
});
const settings = {
  ...{ seconds: Number(values.seconds), objects: Number(values.objects) },
  ...{ keys: Number(values.keys), through: Number(values.through), limit: Number(values.limit) },
};
const rounds = Number(values.rounds);
const small = smallClient(values.client);
const board = new Board();
const notes: string[] = [];

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function note(line: string): void {
  say(line);
  notes.push(line);
}

/** Those that this machine can have. */
function install(names: readonly string[]): ReadonlyMap<string, Program> {
  const found = new Map<string, Program>();
  for (const name of names) {
    const program = programs[name] ?? otherPrograms[name];
    const all = [...Object.keys(programs), ...Object.keys(otherPrograms)];
    if (!program) throw new Error(`no server ${name}; there are: ${all.join(', ')}`);
    try {
      found.set(name, program());
    } catch (error) {
      if (!(error instanceof CannotInstall)) throw error;
      note(`${name} is left out: ${error.message}`);
    }
  }
  return found;
}

async function begin(name: string, program: Program): Promise<Turn> {
  const server = await start(program);
  const { account } = program;
  return { name, round: 0, server, account, board, client: small.client, settings };
}

/** With a bucket, and looked at. */
async function ready(name: string, program: Program): Promise<Turn> {
  const turn = await begin(name, program);
  try {
    await send(request(turn, 'PUT', '/bench'));
    note(`${name}: ${await probe(turn)}`);
    return turn;
  } catch (error) {
    await turn.server.stop();
    throw error;
  }
}

async function measureRounds(installed: ReadonlyMap<string, Program>): Promise<void> {
  const turns: Turn[] = [];
  try {
    for (const [name, program] of installed) {
      const turn = await ready(name, program).catch((error: Error) => {
        note(`${name} is left out: ${error.message}`);
      });
      if (turn) turns.push(turn);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const each of turns) {
        say(`round ${round + 1} of ${rounds}: ${each.name}`);
        const turn = { ...each, round };
        await measureSmall(turn);
        await measureLarge(turn);
        if (settings.keys > 0) await measureListing(turn);
      }
    }
  } finally {
    await Promise.all(turns.map(({ server }) => server.stop()));
  }
}

/** Each server started anew, so that nothing but these bytes made its memory grow. */
async function measureMemory(installed: ReadonlyMap<string, Program>): Promise<void> {
  for (const [name, program] of installed) {
    say(`${settings.through} GB through ${name}`);
    const turn = await begin(name, program).catch(() => undefined);
    if (!turn) continue;
    try {
      await measureThrough(turn);
    } finally {
      await turn.server.stop();
    }
  }
}

const loadBefore = loadavg()[0] ?? 0;
const installed = install(values.servers.split(','));
if (rounds > 0) await measureRounds(installed);
if (settings.through > 0) await measureMemory(installed);
const versions = [...installed].map(([name, { version }]) => `${name} ${version}`);
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const head = `${new Date().toISOString().slice(0, 10)}: ${machine}, load before ${loadBefore.toFixed(1)}; ${rounds} rounds, small requests by ${small.name}.`;
process.stdout.write(
  `${[head, versions.join(', '), ...notes, '', figuresTable(board, installed), '', ratiosTable(board, installed)].join('\n')}\n`,
);
