/**
 * How S3 encodes keys in listings when asked to by `encoding-type=url`: as in a form, but with slashes kept.
 */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%2F/g, '/')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
