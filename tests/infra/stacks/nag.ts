import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { expect, test, vi } from 'vitest';
import { createApp } from '../../../infra/assembly.ts';
import { RegionStack } from '../../../infra/region-stack.ts';
import { regionOf, temporaryFolder } from '../support/regions.ts';

const makeApp = () => {
  const app = createApp({ regions: [regionOf('MA-07')], bundles: undefined, outdir: temporaryFolder() });
  const stack = app.node.findChild('Jisr-MA-07');
  if (!(stack instanceof RegionStack)) throw new Error('no region stack');
  return { app, stack };
};
/** The report goes to standard error; it is what an operator would read. */
const synthesisOf = (app: ReturnType<typeof createApp>) => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    app.synth();
    return 'passed';
  } catch (error) {
    return `${String(error)}\n${printed.mock.calls.flat().join('\n')}`;
  } finally {
    printed.mockRestore();
  }
};

test('the stacks pass', () => {
  expect(synthesisOf(makeApp().app)).toBe('passed');
});

test('an open bucket stops the synthesis', () => {
  const { app, stack } = makeApp();
  new s3.Bucket(stack, 'Open');
  expect(synthesisOf(app)).toContain('AwsSolutions-S1');
});

test('a wildcard added to a function stops the synthesis, whatever was accepted elsewhere', () => {
  const { app, stack } = makeApp();
  const role = stack.node.findChild('SweepDueWork').node.findChild('Role');
  if (!(role instanceof iam.Role)) throw new Error('no role');
  role.addToPolicy(
    new iam.PolicyStatement({ actions: ['dynamodb:*'], resources: ['arn:aws:dynamodb:eu-west-3:123456789012:table/other'] }),
  );
  expect(synthesisOf(app)).toContain('AwsSolutions-IAM5[Action::dynamodb:*]');
});
