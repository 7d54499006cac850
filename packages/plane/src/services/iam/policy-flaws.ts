import { isConditionOperator, isDateOperator, isPolicyDate } from '../../policy/condition.ts';
import { readPolicy, type Statement } from '../../policy/policy-document.ts';
import { actionFlaw, resourceFlaw } from './element-flaws.ts';

const syntax = 'Syntax errors in policy.';
const legacy = 'The policy failed legacy parsing';

/**
 * What keeps a document from being a policy of a user, group or role, in IAM's words; undefined when nothing does.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html (2026-11); the words and their
 * order as recorded in the tests of getmoto/moto, `test_iam_policies.py`.
 */
export function flawOfIdentityPolicy(document: string): string | undefined {
  const reading = readPolicy(document);
  if ('fault' in reading) return sayFault(reading.fault);
  if (reading.version !== '2012-10-17')
    return 'Policy document must be version 2012-10-17 or greater.';
  return flawOf(reading.statements, identityStatementFlaw);
}

/** Of a role's trust policy, which says who may become it. */
export function flawOfTrustPolicy(document: string): string | undefined {
  const reading = readPolicy(document);
  if (!('fault' in reading)) return flawOf(reading.statements, trustStatementFlaw);
  const isNoJson = reading.fault.startsWith('Policies must be valid JSON');
  return isNoJson ? 'This policy contains invalid Json' : sayFault(reading.fault);
}

function flawOf(
  statements: readonly Statement[],
  flawOfStatement: (statement: Statement) => string | undefined,
): string | undefined {
  return (
    first(statements, conditionFlaw) ??
    flawOfNames(statements) ??
    first(statements, flawOfStatement)
  );
}

function first<Item>(
  items: readonly Item[],
  flawOfItem: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const flaw = flawOfItem(item);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

/** Faults of the form are S3's words; IAM says less. */
function sayFault(fault: string): string {
  if (fault === 'Missing required field Action') return 'Policy statement must contain actions.';
  return /^Invalid effect: (allow|deny)$/i.test(fault) ? legacy : syntax;
}

function conditionFlaw({ conditions }: Statement): string | undefined {
  const operators = Object.entries(conditions).filter(([, keys]) => Object.keys(keys).length > 0);
  if (operators.some(([name]) => !isConditionOperator(name))) return syntax;
  const dates = operators.filter(([name]) => isDateOperator(name));
  const values = dates.flatMap(([, keys]) => Object.values(keys).flat());
  return values.every(isPolicyDate) ? undefined : legacy;
}

function flawOfNames(statements: readonly Statement[]): string | undefined {
  const sids = statements.flatMap(({ sid }) => (sid ? [sid] : []));
  if (new Set(sids).size < sids.length)
    return 'Statement IDs (SID) in a single policy must be unique.';
  if (sids.every((sid) => /^[0-9A-Za-z]*$/.test(sid))) return undefined;
  return 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*';
}

function identityStatementFlaw({ principals, actions, resources }: Statement): string | undefined {
  if (principals !== undefined) return 'Policy document should not specify a principal.';
  const wrong = resources.find((resource) => resource !== '*' && !resource.includes(':'));
  if (wrong !== undefined) return `Resource ${wrong} must be in ARN format or "*".`;
  const flaw = first(actions, actionFlaw);
  if (flaw !== undefined) return flaw;
  if (resources.length === 0) return 'Policy statement must contain resources.';
  return first(resources, resourceFlaw);
}

const trustActions = /^(\*|sts:(\*|AssumeRole\w*\*?|TagSession|SetSourceIdentity|Get\w*))$/i;

function trustStatementFlaw({ principals, resources, actions }: Statement): string | undefined {
  if (principals === undefined) return 'Missing required field Principal';
  if (resources.length > 0) return 'Has prohibited field Resource.';
  const flaw = first(actions, actionFlaw);
  if (flaw !== undefined) return flaw;
  if (!actions.every((action) => trustActions.test(action)))
    return 'AssumeRole policy may only specify STS AssumeRole actions.';
  const wrong =
    principals.kind === 'listed' ? principals.aws.find((text) => !isPrincipal(text)) : undefined;
  return wrong === undefined ? undefined : `Invalid principal in policy: "AWS":"${wrong}"`;
}

/** An account, the ARN of somebody, or the id that the ARN of somebody who is gone has become. */
function isPrincipal(text: string): boolean {
  return (
    /^\d{12}$|^A(ID|RO)A[A-Z0-9]+$/.test(text) ||
    /^arn:aws[a-z-]*:iam::\d{12}:(root|(user|role)\/[^*?]+)$/.test(text) ||
    /^arn:aws[a-z-]*:sts::\d{12}:(assumed-role\/[^*?/]+\/|federated-user\/)[^*?/]+$/.test(text)
  );
}
