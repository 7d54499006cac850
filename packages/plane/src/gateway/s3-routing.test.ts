import { Readable } from 'node:stream';
import { LoadedService, requestBody, type ServiceDefinition } from '@slipway/wire';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPlaneOptions } from '../config.ts';
import { readConstraints } from '../constraints/constraint-tables.ts';
import { schemaFiles } from './service-files.ts';

let service: LoadedService;
beforeAll(async () => {
  const files = schemaFiles(readPlaneOptions({}).schemasDir, readConstraints);
  const schemas = await files.schemas('s3');
  const names = Object.values(schemas).flatMap((value) =>
    Array.isArray(value) && value[0] === 9 ? [String(value[2])] : [],
  );
  const definition: ServiceDefinition = {
    id: 's3',
    signingNames: ['s3'],
    protocol: 'rest-xml',
    leadingLabel: { member: 'Bucket', hostLabels: ['s3'] },
    operations: Object.fromEntries(names.map((name) => [name, () => ({})])),
  };
  service = new LoadedService({ definition, schemas, constraints: await files.constraints('s3') });
});

function request(line: string, headers: Record<string, string> = {}) {
  const [method = '', url = ''] = line.split(' ');
  const [path = '', query = ''] = url.split('?');
  const fields = { host: '127.0.0.1', ...headers };
  return { method, path, query, headers: fields, body: requestBody(Readable.from([]), fields) };
}

// Source of the routes: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
test.each<[string, string, Record<string, string>?]>([
  ['ListBuckets', 'GET /'],
  ['ListBuckets', 'GET /?x-id=ListBuckets'],
  ['CreateBucket', 'PUT /b'],
  ['DeleteBucket', 'DELETE /b/'],
  ['HeadBucket', 'HEAD /b'],
  ['ListObjects', 'GET /b?prefix=a&max-keys=1'],
  ['ListObjectsV2', 'GET /b?list-type=2&prefix=a'],
  ['ListObjectVersions', 'GET /b?versions'],
  ['GetBucketLocation', 'GET /b?location'],
  ['GetBucketVersioning', 'GET /b?versioning'],
  ['PutBucketVersioning', 'PUT /b?versioning'],
  ['ListMultipartUploads', 'GET /b?uploads'],
  ['DeleteObjects', 'POST /b?delete'],
  ['GetBucketAnalyticsConfiguration', 'GET /b?analytics&id=1'],
  ['ListBucketAnalyticsConfigurations', 'GET /b?analytics'],
  ['PutObject', 'PUT /b/k'],
  ['PutObject', 'PUT /b/k?x-id=PutObject'],
  ['CopyObject', 'PUT /b/k', { 'x-amz-copy-source': 'b/x' }],
  ['UploadPart', 'PUT /b/k?partNumber=1&uploadId=u'],
  ['UploadPartCopy', 'PUT /b/k?partNumber=1&uploadId=u', { 'x-amz-copy-source': 'b/x' }],
  ['PutObjectTagging', 'PUT /b/k?tagging'],
  ['PutObjectAcl', 'PUT /b/k?acl'],
  ['GetObject', 'GET /b/a/b/c?versionId=1'],
  ['GetObject', 'GET /b/k?response-content-type=text%2Fcsv'],
  ['GetObjectTagging', 'GET /b/k?tagging'],
  ['GetObjectAttributes', 'GET /b/k?attributes'],
  ['ListParts', 'GET /b/k?uploadId=u'],
  ['HeadObject', 'HEAD /b/k'],
  ['DeleteObject', 'DELETE /b/k'],
  ['AbortMultipartUpload', 'DELETE /b/k?uploadId=u'],
  ['CreateMultipartUpload', 'POST /b/k?uploads'],
  ['CompleteMultipartUpload', 'POST /b/k?uploadId=u'],
  ['SelectObjectContent', 'POST /b/k?select&select-type=2'],
])('%s is %s', async (name, line, headers) => {
  expect((await service.route(request(line, headers))).operation.name).toBe(name);
});

test('bucket and key come decoded, whatever they look like', async () => {
  const { labels } = await service.route(request('GET /my.bucket/a%20b/%C3%A9//..%2F+/'));
  expect(labels).toEqual({ Bucket: 'my.bucket', Key: 'a b/é//../+/' });
  const { labels: virtual } = await service.route(
    request('GET /k', { host: 'my.bucket.localhost:4566' }),
  );
  expect(virtual).toEqual({ Bucket: 'my.bucket', Key: 'k' });
});

test('refuses what is no operation, with its own error', async () => {
  await expect(service.route(request('POST /b'))).rejects.toMatchObject({
    code: 'NotImplemented',
    status: 501,
  });
  await expect(service.route(request('GET /b/%E0%A4%A'))).rejects.toMatchObject({
    code: 'InvalidURI',
  });
});

test('any line is an operation or a refusal, never a defect', async () => {
  const piece = fc.string({
    unit: fc.constantFrom('/', '%', '2', 'F', '?', '&', '=', '.', '+', 'a', 'é', '\u0000'),
    maxLength: 30,
  });
  const method = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS');
  await fc.assert(
    fc.asyncProperty(method, piece, piece, async (name, path, query) => {
      const target = { ...request(`${name} /`), path: `/${path}`, query };
      const route = await service.route(target).catch((error: unknown) => error);
      if (route instanceof Error) expect(route).toMatchObject({ name: 'AwsServiceError' });
      else expect(route).toMatchObject({ operation: { name: expect.any(String) } });
    }),
  );
});
