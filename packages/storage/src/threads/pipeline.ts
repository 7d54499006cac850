import { Defect } from '@slipway/base';
import type { Lane } from './lanes.ts';

/** A block that is being worked on. */
export interface Block {
  /** Resolves with the bytes to go on, in memory of the lane. */
  readonly done: Promise<Uint8Array>;
  readonly isEnd: boolean;
}

/** Puts the next block into the lane and starts the work on it. */
export type StartBlock = (lane: Lane) => Promise<Block>;

/**
 * What the work on block after block makes, in their order. While one is taken away, the next is worked on and the one
 * behind it filled. A chunk is good until the next one is asked for. `onOver` is called once nobody touches the lanes.
 */
export async function* pipeline(
  lanes: readonly Lane[],
  start: StartBlock,
  onOver: () => void,
): AsyncGenerator<Uint8Array> {
  const run = new Run(lanes, start);
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

/** Starts blocks ahead of the one that is taken, as far as there are lanes. */
class Run {
  readonly #lanes: readonly Lane[];
  readonly #start: StartBlock;
  readonly #started: Promise<Block>[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;
  #isOver = false;

  constructor(lanes: readonly Lane[], start: StartBlock) {
    this.#lanes = lanes;
    this.#start = start;
    for (const _lane of lanes) this.#startNext();
  }

  /** The oldest block that was not taken. */
  next(): Promise<Block> {
    const [block] = this.#started;
    if (!block) throw new Defect('no block behind the last one');
    return block;
  }

  /** Nobody looks at the oldest block any more: its lane is free. */
  taken(): void {
    void this.#started.shift();
    this.#startNext();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.allSettled(this.#started.map(async (block) => (await block).done));
  }

  /** One block is started behind the other: each reads on where the one before it ended. */
  #startNext(): void {
    const lane = this.#lanes[this.#count % this.#lanes.length];
    this.#count += 1;
    const block = this.#last.then(async () => {
      if (this.#isOver || !lane) throw new Defect('no block is wanted any more');
      const started = await this.#start(lane);
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
