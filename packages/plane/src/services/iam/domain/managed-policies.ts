/**
 * AWS's own managed policies whose documents are known here, as IAM's GetPolicyVersion gives them.
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html (2026-11).
 */
const documents: Readonly<Record<string, object>> = {
  AdministratorAccess: allow(['*']),
  IAMReadOnlyAccess: allow([
    'iam:GenerateCredentialReport',
    'iam:GenerateServiceLastAccessedDetails',
    'iam:Get*',
    'iam:List*',
    'iam:SimulateCustomPolicy',
    'iam:SimulatePrincipalPolicy',
  ]),
  AmazonS3FullAccess: allow(['s3:*', 's3-object-lambda:*']),
  AmazonS3ReadOnlyAccess: allow([
    's3:Get*',
    's3:List*',
    's3:Describe*',
    's3-object-lambda:Get*',
    's3-object-lambda:List*',
  ]),
  CloudWatchLogsFullAccess: allow(['logs:*', 'cloudwatch:GenerateQuery']),
};

function allow(actions: readonly string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
}

const pattern = /^arn:aws:iam::aws:policy\/(?:[\w+=,.@-]+\/)*(?<name>[\w+=,.@-]+)$/;

/** `arn:aws:iam::aws:policy/AdministratorAccess` */
export function isAwsManaged(arn: string): boolean {
  return pattern.test(arn);
}

/** Undefined for one whose document is not known here. */
export function awsManagedDocument(arn: string): string | undefined {
  const name = pattern.exec(arn)?.groups?.['name'] ?? '';
  const document = Object.hasOwn(documents, name) ? documents[name] : undefined;
  return document && JSON.stringify(document);
}
