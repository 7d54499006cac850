import { limitExceeded, malformedPolicy } from './errors.ts';
import { flawOfTrustPolicy } from './policy-flaws.ts';

const charactersMax = 2048;

/** Throws when the document is no trust policy, or too long a one. */
export function checkTrust(document: string): void {
  const flaw = flawOfTrustPolicy(document);
  if (flaw !== undefined) throw malformedPolicy(flaw);
  if (document.replaceAll(/\s/g, '').length > charactersMax)
    throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${charactersMax}`);
}
