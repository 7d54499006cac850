import { mkdir, statfs } from 'node:fs/promises';
import { arch, availableParallelism, release, totalmem, type } from 'node:os';
import { SlipwayError } from '@slipway/base';
import { findPython } from '@slipway/engines';
import type { CommandContext } from '#command/command.ts';
import { portIsFree } from '#doctor/port-is-free.ts';

/** One thing looked at; `bad` is what keeps Slipway from working, `warn` what costs something. */
export interface Finding {
  readonly name: string;
  readonly verdict: 'good' | 'warn' | 'bad';
  readonly detail: string;
}

const DEFAULT_PORT = 4566;
/** Python packages, ONNX Runtime, their downloads, and room for data. */
const DISK_NEEDED_BYTES = 2e9;
const MEMORY_NEEDED_BYTES = 2e9;
const OLDEST_NODE = 24;

/** Looks at everything that Slipway asks of a machine. */
export async function examineMachine(context: CommandContext): Promise<readonly Finding[]> {
  return [
    examineSystem(context),
    examineNode(context),
    examineMemory(context),
    await examinePython(context),
    await examineDisk(context),
    await examinePort(context),
  ];
}

function examineSystem({ terminal: { messages } }: CommandContext): Finding {
  const known = process.platform === 'linux' || process.platform === 'darwin';
  const detail = `${type()} ${release()} ${arch()}, ${availableParallelism()} CPU`;
  return {
    name: messages.doctorPlatform,
    verdict: known ? 'good' : 'warn',
    detail: known ? detail : `${detail}: ${messages.doctorPlatformOther}`,
  };
}

function examineNode({ terminal: { messages } }: CommandContext): Finding {
  const { node } = process.versions;
  const verdict = Number(node.split('.')[0]) >= OLDEST_NODE ? 'good' : 'bad';
  return { name: messages.doctorNode, verdict, detail: node };
}

function examineMemory({ terminal: { messages, format } }: CommandContext): Finding {
  const bytes = totalmem();
  const verdict = bytes >= MEMORY_NEEDED_BYTES ? 'good' : 'warn';
  return { name: messages.doctorMemory, verdict, detail: format.bytes(bytes) };
}

async function examinePython(context: CommandContext): Promise<Finding> {
  const { messages } = context.terminal;
  const name = messages.doctorPython;
  try {
    const { path, version } = await findPython({ env: context.environment.variables });
    return { name, verdict: 'good', detail: `${version} (${path})` };
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const found = error.params['found'];
    const detail = [messages.doctorPythonMissing, found].filter(Boolean).join(' ');
    return { name, verdict: 'bad', detail };
  }
}

async function examineDisk({ terminal, environment }: CommandContext): Promise<Finding> {
  const { messages, format } = terminal;
  const name = messages.doctorDisk;
  const folder = environment.cacheDir;
  try {
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const verdict = bavail * bsize >= DISK_NEEDED_BYTES ? 'good' : 'warn';
    const free = format.bytes(bavail * bsize);
    return { name, verdict, detail: messages.doctorDiskFree({ free, folder }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, verdict: 'bad', detail: reason };
  }
}

async function examinePort({ terminal: { messages } }: CommandContext): Promise<Finding> {
  const port = DEFAULT_PORT;
  const free = await portIsFree(port);
  return {
    name: messages.doctorPort,
    verdict: free ? 'good' : 'warn',
    detail: free ? messages.doctorPortFree({ port }) : messages.doctorPortTaken({ port }),
  };
}
