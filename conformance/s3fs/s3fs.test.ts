// provenance: client s3fs and pyarrow (their own code writes, finds and reads; entity tags by the S3 API Reference)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

const scripts = {
  'files.py': [
    'small files',
    'files in parts',
    'ranges and seeking',
    'appended and merged files',
    'copies',
    'trees',
    'odd keys',
    'metadata and tags',
    'versions',
    'signatures and policies',
    'removal',
  ],
  'tables.py': [
    'a partitioned dataset over s3fs',
    'a partitioned dataset by the client of pyarrow',
    'each reads what the other wrote',
    'partitions written anew',
    'pandas',
    'files by the client of pyarrow',
    'buckets and forged signatures',
  ],
};

describe.each(Object.entries(scripts))('s3fs with --auth enforce: %s', (script, checks) => {
  pythonChecks({
    client: 's3fs',
    script: join(import.meta.dirname, script),
    checks,
    options: { flags: ['--auth', 'enforce'] },
    args: ({ url, rootKeyFile }) => [url, rootKeyFile ?? ''],
  });
});
