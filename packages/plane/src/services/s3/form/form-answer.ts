import type { WireResponse } from '@slipway/wire';

export interface FormOutcome {
  readonly headers: { readonly location: string } & Readonly<Record<string, string>>;
  /** What the form asks for: 200, 201, or 204 for anything else. */
  readonly status: string;
  readonly redirect: string | undefined;
  readonly stored: { readonly bucket: string; readonly key: string; readonly etag: string };
}

export function formAnswer({ headers, status, redirect, stored }: FormOutcome): WireResponse {
  if (redirect !== undefined) {
    const location = new URL(redirect);
    for (const [name, value] of Object.entries(stored)) location.searchParams.set(name, value);
    return { status: 303, headers: { ...headers, location: location.href }, body: undefined };
  }
  if (status === '201') {
    const { bucket, key, etag } = stored;
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${element('Location', headers.location)}${element('Bucket', bucket)}${element('Key', key)}${element('ETag', etag)}</PostResponse>`;
    return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
  }
  return { status: status === '200' ? 200 : 204, headers, body: undefined };
}

function element(name: string, text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<${name}>${escaped}</${name}>`;
}
