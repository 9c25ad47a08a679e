import * as z from 'zod';

const EnvironmentSchema = z.object({
  /** Codes of the regions to synthesise, comma-separated; absent: every configured one. */
  JISR_REGIONS: z
    .string()
    .optional()
    .transform((list) =>
      list
        ?.split(',')
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    ),
  /** `bundled`: the bundles of dist/ (what is deployed). `source`: an inline stub, for who runs the handlers from source. */
  JISR_CODE: z.enum(['source', 'bundled']).default('bundled'),
  /** Where the cloud assembly goes; the CDK CLI sets it. */
  CDK_OUTDIR: z.string().optional(),
});

/** What the environment says about this synthesis. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env) => {
  const { JISR_REGIONS: regions, JISR_CODE: code, CDK_OUTDIR: outdir } = EnvironmentSchema.parse(environment);
  return { regions, code, outdir };
};
