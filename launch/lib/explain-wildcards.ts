import { NagSuppressions } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Why the wildcards of a role's policies are as narrow as they can be: cdk-nag wants it said where they are. */
export function explainWildcards(role: IConstruct, reason: string): void {
  NagSuppressions.addResourceSuppressions(role, [{ id: 'AwsSolutions-IAM5', reason }], true);
}
