import { Defect } from '@slipway/base';

/** A block that is being worked on. */
export interface Block {
  /** Resolves with the bytes to go on. */
  readonly done: Promise<Uint8Array>;
  readonly isEnd: boolean;
  /** Called once, when nobody looks at the bytes any more. */
  readonly release: () => void;
}

/** Waits for the bytes of the next block and starts the work on it. */
export type StartBlock = () => Promise<Block>;

/**
 * What the work on block after block makes, in their order; up to `depth` of them are under way. While one is taken away,
 * the next is worked on. A chunk is good until the next one is asked for. `onOver` is called when all is released.
 */
export async function* pipeline(
  depth: number,
  start: StartBlock,
  onOver: () => void,
): AsyncGenerator<Uint8Array> {
  const run = new Run(depth, start);
  try {
    let block = await run.next();
    for (;;) {
      yield await block.done;
      run.taken();
      if (block.isEnd) return;
      block = await run.next();
    }
  } finally {
    // Not awaited: a source that keeps us waiting would hold up whoever has given up.
    void run.end().then(onOver);
  }
}

/** Starts blocks ahead of the one that is taken. */
class Run {
  readonly #start: StartBlock;
  /** The oldest one first; none of them was taken. */
  readonly #started: Promise<Block>[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(depth: number, start: StartBlock) {
    this.#start = start;
    for (let count = 0; count < depth; count += 1) this.#startNext();
  }

  next(): Promise<Block> {
    const [block] = this.#started;
    if (!block) throw new Defect('no block behind the last one');
    return block;
  }

  /** Nobody looks at the oldest block any more. */
  taken(): void {
    void this.#started.shift()?.then(({ release }) => release());
    this.#startNext();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#started.map((block) => block.then(releaseWhenDone, () => undefined)));
  }

  /** One block is started behind the other: each reads on where the one before it ended. */
  #startNext(): void {
    const block = this.#last.then(async () => {
      if (this.#isOver) throw new Defect('no block is wanted any more');
      const started = await this.#start();
      started.done.catch(() => undefined);
      if (started.isEnd) this.#isOver = true;
      return started;
    });
    // Who takes the block hears of a failure; one that nobody takes any more fails for nobody.
    block.catch(() => undefined);
    this.#last = block;
    this.#started.push(block);
  }
}

async function releaseWhenDone({ done, release }: Block): Promise<void> {
  await done.catch(() => undefined);
  release();
}
