import { isConditionOperator } from '../../policy/condition.ts';
import { readPolicy } from '../../policy/policy-document.ts';
import { malformedPolicy } from './errors.ts';

/**
 * Throws when the document is no policy of a key.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html (2026-11).
 */
export function checkKeyPolicy(document: string): void {
  const reading = readPolicy(document);
  if ('fault' in reading) throw malformedPolicy(reading.fault);
  for (const { principals, resources, actions, conditions } of reading.statements) {
    if (!principals) throw malformedPolicy('Policy contains a statement with no principal.');
    if (resources.length === 0)
      throw malformedPolicy('Policy contains a statement with no resource.');
    if (actions.some((action) => action !== '*' && !/^[a-z0-9-]+:[^:]+$/i.test(action)))
      throw malformedPolicy('Policy contains a statement with one or more invalid actions.');
    const unknown = Object.keys(conditions).find((name) => !isConditionOperator(name));
    if (unknown !== undefined) throw malformedPolicy(`Invalid Condition type : ${unknown}`);
  }
}
