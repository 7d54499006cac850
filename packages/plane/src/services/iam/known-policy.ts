import { invalidInput } from './errors.ts';
import { awsManagedDocument } from './managed-policies.ts';
import type { IamParts } from './needs.ts';

/** Where policies decide, one of AWS's own whose document is not here would be there and do nothing. */
export function checkKnown({ isEnforced }: Pick<IamParts, 'isEnforced'>, arn: string): void {
  if (!isEnforced || awsManagedDocument(arn) !== undefined) return;
  throw invalidInput(
    `Slipway's local plane does not have the document of ${arn}, so it could not enforce it. Create a policy of your own with CreatePolicy and attach that.`,
  );
}
