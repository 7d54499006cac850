// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDataDir } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

const folder = freshDataDir();
const users = join(folder.path, 'users.json');
const entries = ['111111111111', '222222222222'].map((account, index) => ({
  accessKeyId: `AKIDUSER${index}`,
  secretAccessKey: `secret ${index}`,
  account,
}));
writeFileSync(users, JSON.stringify(entries));

pythonChecks({
  client: 'boto3',
  script: join(import.meta.dirname, 's3_features.py'),
  title: 's3: ',
  checks: [
    'versions and delete markers',
    'tags of buckets and objects',
    'access lists between accounts',
    'bucket policies and public access',
    'cross-origin rules and preflights',
    'uploads by a form',
    'lifecycle rules',
    'attributes of an object',
  ],
  options: { flags: ['--credentials', users] },
  args: ({ url }) => [url, users],
  cleanUp: () => folder.remove(),
});
