/**
 * How S3 encodes keys in listings when asked to by `encoding-type=url`: slashes are kept. A space is `%20`, which
 * clients read that take the text for a form's, and those that do not.
 */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/%2F/g, '/')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
