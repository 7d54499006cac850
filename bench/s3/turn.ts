import { execFileSync } from 'node:child_process';
import type { Board, Figure } from './board.ts';
import type { Call } from './load.ts';
import { type Account, presign } from './presign.ts';
import type { Server } from './servers/start.ts';
import type { SmallClient } from './small-client.ts';

export interface Settings {
  /** For each figure of small requests. */
  readonly seconds: number;
  /** Small objects that are read. */
  readonly objects: number;
  /** Keys that are listed; 0 for no listing. */
  readonly keys: number;
  /** Gigabytes that pass through; 0 for none. */
  readonly through: number;
  /** Seconds that a server may take to be filled, and to let the gigabytes pass. */
  readonly limit: number;
}

/** One server's turn in a round. */
export interface Turn {
  readonly name: string;
  readonly round: number;
  readonly server: Server;
  readonly account: Account;
  readonly board: Board;
  readonly client: SmallClient;
  readonly settings: Settings;
}

export const clients = 16;
export const kib = 1_024;

export function request(turn: Turn, method: string, path: string): Call & { readonly url: URL } {
  const url = new URL(path, turn.server.origin);
  return { method, url: presign({ method, url, now: new Date() }, turn.account) };
}

/** A server that fails gets that for its figure; the others go on. */
export async function record(
  { name, board }: Turn,
  figure: Figure,
  measure: () => Promise<number>,
): Promise<void> {
  settleDisk();
  try {
    board.add(name, figure, await measure());
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    board.fail(name, figure, line.replaceAll('|', '/'));
  }
}

/** What the one before wrote and did not sync is not paid by the next. */
function settleDisk(): void {
  execFileSync('sync');
}
