import { bytesPerStep, crc64Program, tableBytes } from './crc64-program.ts';

/** Rocksoft's polynomial, reflected (NVM Express NVM Command Set 1.0, 5.2.1.3.4). */
const polynomial = 0x9a6c9329ac4bc9b5n;
const allOnes = 0xffff_ffff_ffff_ffffn;
const wordBytes = 8;
/** Of one table. */
const entries = tableBytes / wordBytes;

/** CRC-64/NVME. */
export class Crc64Nvme {
  #crc = allOnes;

  update(chunk: Uint8Array): void {
    const whole = chunk.byteLength - (chunk.byteLength % bytesPerStep);
    for (let at = 0; at < whole; at += room.length) {
      const part = chunk.subarray(at, Math.min(at + room.length, whole));
      room.set(part);
      const end = room.byteOffset + part.byteLength;
      this.#crc = BigInt.asUintN(64, program.update(this.#crc, room.byteOffset, end));
    }
    for (const byte of chunk.subarray(whole)) {
      this.#crc = (table[Number((this.#crc ^ BigInt(byte)) & 255n)] ?? 0n) ^ (this.#crc >> 8n);
    }
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(wordBytes);
    new DataView(bytes.buffer).setBigUint64(0, this.#crc ^ allOnes);
    return bytes;
  }
}

/** What we use of WebAssembly, whose types belong to browsers. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
  update(crc: bigint, from: number, to: number): bigint;
}

const { program, table, room } = start();

function start() {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyHost };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(crc64Program()));
  const started = exports as Program;
  const { buffer } = started.memory;
  const tables = new BigUint64Array(buffer, 0, (bytesPerStep * tableBytes) / wordBytes);
  fillTables(tables);
  return {
    program: started,
    table: tables.subarray(0, entries),
    room: new Uint8Array(buffer, bytesPerStep * tableBytes),
  };
}

/** The first table is of one byte, each further one of a byte that one more zero byte follows. */
function fillTables(tables: BigUint64Array): void {
  for (let byte = 0; byte < entries; byte += 1) {
    let crc = BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
    tables[byte] = crc;
  }
  for (let at = entries; at < tables.length; at += 1) {
    const before = tables[at - entries] ?? 0n;
    tables[at] = (tables[Number(before & 255n)] ?? 0n) ^ (before >> 8n);
  }
}
