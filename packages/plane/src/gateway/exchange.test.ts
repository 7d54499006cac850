import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { fieldsOf, signedFields } from './exchange.ts';

function received(...fields: readonly (readonly [string, string])[]): IncomingMessage {
  const incoming = new IncomingMessage(new Socket());
  incoming.rawHeaders.push(...fields.flat());
  const all = Object.groupBy(fields, ([name]) => name.toLowerCase());
  for (const [name, values = []] of Object.entries(all)) {
    incoming.headers[name] = values.map(([, value]) => value).join(', ');
    incoming.headersDistinct[name] = values.map(([, value]) => value);
  }
  return incoming;
}

// Source: IAM User Guide, reference_sigv-create-signed-request, "CanonicalHeaders" (2026-11).
it('fields that came twice are signed with a comma between them', () => {
  const twice = received(['Host', 'h'], ['X-Amz-Meta-A', '1'], ['X-Amz-Meta-A', '2']);
  expect(signedFields(twice)).toEqual({ host: 'h', 'x-amz-meta-a': '1,2' });
  const once = received(['Host', 'h'], ['X-Amz-Meta-A', '1, 2']);
  expect(signedFields(once)).toBe(fieldsOf(once));
});
