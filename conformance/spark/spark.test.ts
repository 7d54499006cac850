// provenance: client spark (hadoop-aws and its committers write, find and read; entity tags by the S3 API Reference)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';
import { clientCacheDir, isInstalledHere } from '../harness/python-client.ts';

/** Which Java, how it reaches the network, where its jars come from. */
const passedOn = ['JAVA_HOME', 'JAVA_TOOL_OPTIONS', 'SLIPWAY_IVY_SETTINGS'];

describe('Spark over s3a with --auth enforce', () => {
  pythonChecks({
    client: 'spark',
    script: join(import.meta.dirname, 'checks.py'),
    title: 'spark: ',
    checks: [
      'files in parts',
      'reads anywhere',
      'folders listed, renamed and deleted',
      'odd names',
      'files made once',
      'older lists and single deletes',
      'forged signatures',
      'a partitioned table by the file committer',
      'a partitioned table by the magic committer',
      'append',
      'overwrite',
      'overwrite of the partitions that are written',
      'csv, json and text',
    ],
    isSkipped: !isInstalledHere('spark'),
    options: { flags: ['--auth', 'enforce'] },
    env: Object.fromEntries(passedOn.flatMap((name) => entryOf(name))),
    args: ({ url, rootKeyFile }) => [url, rootKeyFile ?? '', clientCacheDir()],
  });
});

function entryOf(name: string): readonly (readonly [string, string])[] {
  const value = process.env[name];
  return value === undefined ? [] : [[name, value]];
}
