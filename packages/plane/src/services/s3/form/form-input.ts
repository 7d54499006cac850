import type { Upload } from '../store-upload.ts';
import type { FormFields } from './form-policy.ts';

/** Field of a form to the member of PutObject that means the same. */
const members: Readonly<Record<string, string>> = {
  acl: 'ACL',
  'cache-control': 'CacheControl',
  'content-disposition': 'ContentDisposition',
  'content-encoding': 'ContentEncoding',
  'content-language': 'ContentLanguage',
  'content-type': 'ContentType',
  'x-amz-storage-class': 'StorageClass',
  'x-amz-website-redirect-location': 'WebsiteRedirectLocation',
  'x-amz-server-side-encryption': 'ServerSideEncryption',
  'x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
  'x-amz-server-side-encryption-context': 'SSEKMSEncryptionContext',
  'x-amz-server-side-encryption-customer-algorithm': 'SSECustomerAlgorithm',
  'x-amz-server-side-encryption-customer-key': 'SSECustomerKey',
  'x-amz-server-side-encryption-customer-key-md5': 'SSECustomerKeyMD5',
  'x-amz-checksum-crc32': 'ChecksumCRC32',
  'x-amz-checksum-crc32c': 'ChecksumCRC32C',
  'x-amz-checksum-crc64nvme': 'ChecksumCRC64NVME',
  'x-amz-checksum-sha1': 'ChecksumSHA1',
  'x-amz-checksum-sha256': 'ChecksumSHA256',
};

const metadataPrefix = 'x-amz-meta-';

export function inputOfForm(fields: FormFields): Omit<Upload, 'Bucket' | 'Key'> {
  const input: Record<string, unknown> = {};
  const metadata: Record<string, string> = {};
  for (const [name, value] of fields) {
    const member = members[name];
    if (member !== undefined) input[member] = value;
    if (name.startsWith(metadataPrefix)) {
      // Metadata are bytes as headers carry them.
      const bytes = Buffer.from(value, 'utf8').toString('latin1');
      metadata[name.slice(metadataPrefix.length)] = bytes;
    }
  }
  const expires = Date.parse(fields.get('expires') ?? '');
  return {
    ...input,
    ...(Number.isNaN(expires) ? undefined : { Expires: new Date(expires) }),
    Metadata: metadata,
    Tagging: taggingOf(fields.get('tagging')),
  };
}

/** A form gives tags as a document, PutObject as a query string. */
function taggingOf(document: string | undefined): string | undefined {
  if (document === undefined) return undefined;
  const tags = new URLSearchParams();
  for (const [, tag = ''] of document.matchAll(/<Tag>(.*?)<\/Tag>/gs)) {
    const text = (name: string) =>
      unescaped(new RegExp(`<${name}>([^<]*)</${name}>`).exec(tag)?.[1] ?? '');
    tags.append(text('Key'), text('Value'));
  }
  return tags.toString();
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}
