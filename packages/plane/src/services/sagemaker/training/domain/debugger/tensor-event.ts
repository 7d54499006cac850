import { maskedCrc32c } from './crc32c.ts';
import { modeNumbers, type Scalar } from './scalar.ts';

/** What smdebug puts where a checksum of the data would be: it writes none unless told to. */
const dataChecksum = maskedCrc32c(Buffer.from('0x12345678'));
/** TensorFlow's DataType of a 64-bit float. */
const doubleType = 1 + 1;

/**
 * A scalar as a record of an event file of smdebug: TensorBoard's `Event` with one tensor of shape [1], in TFRecord's
 * frame. Source: smdebug/core/tfevent of github.com/awslabs/sagemaker-debugger (Apache-2.0), read 2026-11.
 */
export function tensorEvent({ step, name, value, mode, time }: Scalar): Uint8Array {
  const content = Buffer.alloc(8);
  content.writeDoubleLE(value);
  const dimension = message(varint(1, 1), text(2, `${name}_1`));
  const tensor = message(
    varint(1, doubleType),
    bytes(2, message(bytes(2, dimension))),
    bytes(4, content),
  );
  const plugin = (key: string, of: string) => bytes(1, message(text(1, key), text(2, of)));
  const metadata = message(
    plugin('mode_step', String(step)),
    plugin('mode', String(modeNumbers[mode])),
  );
  const summaryValue = message(text(1, name), bytes(8, tensor), bytes(9, metadata));
  const wallTime = Buffer.alloc(8);
  wallTime.writeDoubleLE(time / 1000);
  return record(
    message(
      Buffer.concat([Buffer.from([(1 << 3) | 1]), wallTime]),
      varint(2, step),
      bytes(5, message(bytes(1, summaryValue))),
    ),
  );
}

function record(data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  const check = (value: number) => {
    const field = Buffer.alloc(4);
    field.writeUInt32LE(value);
    return field;
  };
  return Buffer.concat([length, check(maskedCrc32c(length)), data, check(dataChecksum)]);
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

function varint(field: number, value: number): Uint8Array {
  return Buffer.concat([digits(field << 3), digits(value)]);
}

function bytes(field: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([digits((field << 3) | 2), digits(content.length), content]);
}

function text(field: number, content: string): Uint8Array {
  return bytes(field, Buffer.from(content));
}

/** Base 128, least first. Numbers, not bits: a step may be above 2 to the 32. */
function digits(value: number): Uint8Array {
  const all: number[] = [];
  let rest = value;
  while (rest >= 128) {
    all.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...all, rest]);
}
