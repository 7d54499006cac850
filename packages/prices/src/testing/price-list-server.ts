import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';

const version = '20261124080000';
const folder = join(import.meta.dirname, '../../fixtures');

/** Answers a path in its own way: breaks off, waits, lies. */
export type Answer = (response: ServerResponse) => void;

export interface PriceListServer extends AsyncDisposable {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
}

export const sagemakerPath = `/offers/v1.0/aws/AmazonSageMaker/${version}/us-east-1/index.json`;

/** The file of fixtures that stands for a path of the public price list. */
function fixtureOf(path: string): string | undefined {
  if (path === '/offers/v1.0/aws/index.json') return 'index';
  const [, kind, , , offer = '', edition, region] = path.split('/');
  const name = kind === 'savingsPlan' ? 'savings' : offer;
  if (edition === 'current') return `${name}.region_index`;
  return edition === version ? `${name}.${region}` : undefined;
}

export function fixture(name: string): string | undefined {
  try {
    return readFileSync(join(folder, `${name}.json`), 'utf8');
  } catch {
    return undefined;
  }
}

/** A small server on loopback with the layout of the AWS price list; some paths may misbehave. */
export async function startPriceList(
  answers: Readonly<Record<string, Answer>> = {},
): Promise<PriceListServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer !== undefined) return answer(response);
    const text = fixture(fixtureOf(path) ?? '');
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(text ?? '{}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
