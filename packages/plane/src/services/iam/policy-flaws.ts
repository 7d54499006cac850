import { isConditionOperator } from '../../policy/condition.ts';
import { readPolicy, type Statement } from '../../policy/policy-document.ts';

/**
 * What keeps a document from being a policy of a user or role, in IAM's words; undefined when nothing does.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html (2026-11).
 */
export function flawOfIdentityPolicy(document: string): string | undefined {
  return flawOf(document, identityStatementFlaw);
}

/** Of a role's trust policy, which says who may become it. */
export function flawOfTrustPolicy(document: string): string | undefined {
  return flawOf(document, trustStatementFlaw);
}

function flawOf(
  document: string,
  flawOfStatement: (statement: Statement) => string | undefined,
): string | undefined {
  const reading = readPolicy(document);
  if ('fault' in reading) return sayFault(reading.fault);
  const { statements } = reading;
  const sids = statements.flatMap(({ sid }) => (sid ? [sid] : []));
  if (new Set(sids).size < sids.length)
    return 'Statement IDs (SID) in a single policy must be unique.';
  for (const statement of statements) {
    const flaw = commonFlaw(statement) ?? flawOfStatement(statement);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

/** Faults of the form are S3's words; IAM says less. */
function sayFault(fault: string): string {
  if (fault.startsWith('Policies must be valid JSON')) return 'This policy contains invalid Json';
  if (fault.includes('version')) return 'Policy document must be version 2012-10-17 or greater.';
  if (fault.includes('Action')) return 'Policy statement must contain actions.';
  return 'Syntax errors in policy.';
}

function commonFlaw({ actions, conditions }: Statement): string | undefined {
  const isPlain = (action: string) =>
    action === '*' || /^[A-Za-z0-9-]+:[A-Za-z0-9*?_]+$/.test(action);
  if (!actions.every(isPlain))
    return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  const operator = Object.keys(conditions).find((name) => !isConditionOperator(name));
  return operator === undefined ? undefined : `Invalid Condition type : ${operator}.`;
}

function identityStatementFlaw({ principals, resources }: Statement): string | undefined {
  if (principals !== undefined) return 'Policy document should not specify a principal.';
  if (resources.length === 0) return 'Policy statement must contain resources.';
  const wrong = resources.find((resource) => resource !== '*' && !/^(arn|\*):/.test(resource));
  return wrong === undefined ? undefined : `Resource ${wrong} must be in ARN format or "*".`;
}

const trustActions = /^(\*|sts:(\*|AssumeRole\w*\*?|TagSession|SetSourceIdentity|Get\w*))$/i;

function trustStatementFlaw({ principals, resources, actions }: Statement): string | undefined {
  if (principals === undefined) return 'Missing required field Principal';
  if (resources.length > 0) return 'Has prohibited field Resource';
  if (!actions.every((action) => trustActions.test(action)))
    return 'AssumeRole policy may only specify STS AssumeRole actions.';
  return undefined;
}
