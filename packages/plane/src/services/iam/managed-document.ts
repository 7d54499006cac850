import { limitExceeded, malformedPolicy } from './errors.ts';
import { flawOfIdentityPolicy } from './policy-flaws.ts';

const charactersMax = 6144;

/** Throws when the document is no policy, or too long a one. */
export function checkDocument(document: string): void {
  const flaw = flawOfIdentityPolicy(document);
  if (flaw !== undefined) throw malformedPolicy(flaw);
  if (document.replaceAll(/\s/g, '').length > charactersMax)
    throw limitExceeded(`Cannot exceed quota for PolicySize: ${charactersMax}`);
}
