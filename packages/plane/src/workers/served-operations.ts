/** What a worker serves: objects that lie beside their records. The rest of S3 is the plane's. */
export const servedOperations: ReadonlySet<string> = new Set([
  'GetObject',
  'HeadObject',
  'PutObject',
  'DeleteObject',
]);
