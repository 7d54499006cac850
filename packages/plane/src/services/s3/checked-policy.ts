import { isConditionOperator } from '../../policy/condition.ts';
import { readPolicy, type Statement } from '../../policy/policy-document.ts';
import { matchesWildcard } from '../../policy/wildcard.ts';
import { malformedPolicy } from './errors.ts';

const bytesMax = 20 * 1024;

/** The statements of a bucket's policy, or S3's refusal of the document. */
export function checkedPolicy(text: string, bucket: string): readonly Statement[] {
  if (Buffer.byteLength(text) > bytesMax) throw malformedPolicy('Policy exceeds the maximum size');
  if (!text.startsWith('{')) {
    throw malformedPolicy("Policies must be valid JSON and the first byte must be '{'");
  }
  const reading = readPolicy(text);
  if ('fault' in reading) throw malformedPolicy(reading.fault);
  for (const statement of reading.statements) check(statement, bucket);
  return reading.statements;
}

function check(statement: Statement, bucket: string): void {
  const { effect, principals, isNotPrincipal, actions, resources, conditions } = statement;
  if (!principals) throw malformedPolicy('Missing required field Principal');
  if (isNotPrincipal && effect === 'Allow') {
    throw malformedPolicy('Allow with NotPrincipal is not allowed.');
  }
  if (resources.length === 0) throw malformedPolicy('Missing required field Resource');
  if (actions.some((action) => action !== '*' && !/^s3:/i.test(action))) {
    throw malformedPolicy('Policy has invalid action');
  }
  const arn = `arn:aws:s3:::${bucket}`;
  const isOurs = (resource: string) => {
    const [pattern = ''] = resource.split('/');
    return resource === '*' || matchesWildcard(pattern, arn);
  };
  if (!resources.every(isOurs)) throw malformedPolicy('Policy has invalid resource');
  const unknown = Object.keys(conditions).find((name) => !isConditionOperator(name));
  if (unknown !== undefined) throw malformedPolicy(`Invalid Condition type : ${unknown}`);
}
