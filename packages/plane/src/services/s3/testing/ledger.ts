import { createHash } from 'node:crypto';

/**
 * What a store must show after a crash: for each key the last write that was acknowledged, or one that was under way
 * since. A write is a number, from which its bytes follow; `undefined` is a deletion or nothing.
 */
export class Ledger {
  readonly #acknowledged = new Map<string, number | undefined>();
  readonly #underWay = new Map<string, (number | undefined)[]>();
  #acknowledgements = 0;

  get acknowledgements(): number {
    return this.#acknowledgements;
  }

  get keys(): readonly string[] {
    return [...new Set([...this.#acknowledged.keys(), ...this.#underWay.keys()])];
  }

  begin(key: string, write: number | undefined): void {
    this.#underWay.set(key, [...(this.#underWay.get(key) ?? []), write]);
  }

  acknowledge(key: string, write: number | undefined): void {
    this.#acknowledged.set(key, write);
    this.#underWay.delete(key);
    this.#acknowledgements += 1;
  }

  allows(key: string, write: number | undefined): boolean {
    const underWay = this.#underWay.get(key) ?? [];
    return this.#acknowledged.get(key) === write || underWay.includes(write);
  }

  /** From here on what was found is what is there. */
  settle(key: string, write: number | undefined): void {
    this.#acknowledged.set(key, write);
    this.#underWay.delete(key);
  }
}

/** From a few bytes to half a megabyte, small ones more often; they tell their number first. */
export function bytesOfWrite(write: number): Buffer {
  const digest = createHash('sha256').update(String(write)).digest();
  const sizeBytes = 16 + Math.floor(512 * 1024 * (digest.readUInt16BE(0) / 65_536) ** 6);
  const bytes = Buffer.alloc(sizeBytes, digest);
  bytes.write(`${write};`);
  return bytes;
}

/** The number of a write whose bytes these are; undefined when they are nothing that was ever sent. */
export function writeOfBytes(bytes: Buffer): number | undefined {
  const write = Number(bytes.subarray(0, 16).toString('latin1').split(';')[0]);
  return Number.isInteger(write) && bytesOfWrite(write).equals(bytes) ? write : undefined;
}
