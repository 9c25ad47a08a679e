import { Stack, Token, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of cdk-nag on one construct, each with its reason. */
export const acknowledge = (construct: IConstruct, findings: Readonly<Record<string, string>>): void => {
  Validations.of(construct).acknowledge(...Object.entries(findings).map(([id, reason]) => ({ id: `AwsSolutions-${id}`, reason })));
};

/** An ARN as cdk-nag writes it in the id of a finding: an account that is not known yet by its name. */
export const shownArn = (scope: IConstruct, arn: string): string => {
  const { account } = Stack.of(scope);
  return Token.isUnresolved(account) ? arn.replace(account, '<AWS::AccountId>') : arn;
};
