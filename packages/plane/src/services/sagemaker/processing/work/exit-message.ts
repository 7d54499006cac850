import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';

/** First bytes of `/opt/ml/output/message` that are the exit message. Source: training contract, section 7. */
const messageBytesMax = 1024;

export interface ExitMessage {
  readonly text?: string;
  readonly isUnreadable: boolean;
}

/** What the program left to say. A character that the limit cuts in two is left out. */
export async function readExitMessage(path: string): Promise<ExitMessage> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(messageBytesMax);
    const { bytesRead } = await file.read(buffer, 0, messageBytesMax, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      const text = decoder.decode(bytes, { stream: bytesRead === messageBytesMax });
      return { text: text.trimEnd(), isUnreadable: false };
    } catch {
      return { isUnreadable: true };
    }
  } catch {
    return { isUnreadable: false };
  }
}
