import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/**
 * Every behaviour that the installed CDK recommends to new projects. They stand in code because `node infra/app.ts`
 * does not read the context of cdk.json. A newer CDK may recommend others: the logical ids that must not change are
 * pinned in tests/infra.
 */
export const featureFlags = {
  ...recommended,
  // Names the asset folder of a layer in the template, by which the local host finds region.json.
  'aws:cdk:enable-asset-metadata': true,
};
