import { connect, type Socket } from 'node:net';

export type Piece = string | Uint8Array;

export interface Said {
  /** 0 when the connection ended without an answer. */
  readonly status: number;
  /** Of AWS's error document, if it is one. */
  readonly code: string;
  readonly text: string;
}

const deadlineMs = 120_000;

/**
 * What a server answers to some bytes, for requests that no client library would send. Strings go out as Latin-1, one
 * byte a character. What is still to be sent when the answer is there stays unsent. With `half` our side of the
 * connection ends behind the bytes.
 */
export async function say(
  port: number,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  { half = false }: { readonly half?: boolean } = {},
): Promise<Said> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const late = setTimeout(() => socket.destroy(), deadlineMs);
  // A refused sender may be cut off while it sends: what was said before that counts.
  socket.on('error', () => undefined);
  const answer = answerOn(socket);
  for await (const piece of pieces) {
    if (answer.isOver()) break;
    if (!socket.write(piece, 'latin1')) await firstOf(socket, ['drain', 'answered', 'close']);
  }
  if (half) socket.end();
  const said = await answer.whole;
  clearTimeout(late);
  socket.destroy();
  return said;
}

/** Emits `answered` on the socket when the answer is whole. */
function answerOn(socket: Socket) {
  const chunks: Buffer[] = [];
  let isOver = false;
  const whole = new Promise<Said>((resolve) => {
    const over = () => {
      isOver = true;
      resolve(read(Buffer.concat(chunks)));
      socket.emit('answered');
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks))) over();
    });
    socket.once('end', over);
    socket.once('close', over);
  });
  return { whole, isOver: () => isOver };
}

function firstOf(socket: Socket, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    for (const event of events) socket.once(event, () => resolve());
    if (socket.destroyed) resolve();
  });
}

/** Without the interim answer that says only that the body may come. */
function finalOf(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/^HTTP\/1\.1 100 [\s\S]*?\r\n\r\n/, '');
}

function isWhole(bytes: Buffer): boolean {
  const text = finalOf(bytes);
  const end = text.indexOf('\r\n\r\n');
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, end + 2))?.[1] ?? 0);
  return end >= 0 && text.length >= end + 4 + length;
}

function read(bytes: Buffer): Said {
  const text = finalOf(bytes);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0);
  return { status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '', text };
}
