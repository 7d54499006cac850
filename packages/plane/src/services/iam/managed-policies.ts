import shipped from '../../../data/aws-managed-policies.json' with { type: 'json' };

/** One of AWS's own managed policies, in its default version. */
export interface AwsManagedPolicy {
  /** `ANPA...` */
  readonly id: string;
  readonly version: string;
  /** ISO 8601, of the policy and of that version. */
  readonly created: string;
  readonly updated: string;
  readonly document: object;
}

const policies: Readonly<Record<string, AwsManagedPolicy>> = shipped.policies;
/** As they are read from a policy: text, made once. */
const documents = new Map<string, string>();

const pattern = /^arn:aws:iam::aws:policy\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]+$/;

/** `arn:aws:iam::aws:policy/AdministratorAccess` */
export function isAwsManaged(arn: string): boolean {
  return pattern.test(arn);
}

/** Undefined for one that is not known here. */
export function awsManagedPolicy(arn: string): AwsManagedPolicy | undefined {
  return Object.hasOwn(policies, arn) ? policies[arn] : undefined;
}

export function awsManagedDocument(arn: string): string | undefined {
  const known = documents.get(arn);
  if (known !== undefined) return known;
  const document = awsManagedPolicy(arn)?.document;
  if (document === undefined) return undefined;
  const text = JSON.stringify(document);
  documents.set(arn, text);
  return text;
}

/** ARNs of those that are known here. */
export function awsManagedArns(): readonly string[] {
  return Object.keys(policies);
}
