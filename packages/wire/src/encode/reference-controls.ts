/** Made from text, because the characters themselves are what a reader of a literal would stumble over. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Writes characters that XML 1.0 cannot hold as numeric references, as S3 does with such keys. A parser still
 * refuses them (clients that have such keys ask for `encoding-type=url`), but no byte of an answer is ambiguous.
 */
export function referenceControls(xml: string): string {
  return xml.replace(controls, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}
