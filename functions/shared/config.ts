import * as z from 'zod';

// Compiling each schema pays off after thousands of parses; a cold start parses each once.
z.config({ jitless: true });

/** Environment variables by what they are for. A function's `config.ts` lists only those it needs. */
export const RegionConfig = { REGION_CODE: z.string(), REGION_FILE: z.string() };
export const TableConfig = { TABLE_NAME: z.string() };
export const DirectoryConfig = { NATIONAL_FILE: z.string() };
export const NationalConfig = { NATIONAL_TABLE_NAME: z.string() };
export const KeysConfig = { PEPPER_SECRET_ARN: z.string() };
export const WorkflowConfig = { STATE_MACHINE_ARN: z.string() };
export const PortalConfig = { PUBLIC_URL: z.url() };
/** The national entry page. */
export const NationalPageConfig = { NATIONAL_URL: z.url() };
export const MailConfig = { EMAIL_FROM: z.string(), SMS_SENDER: z.string(), EMAIL_CONFIGURATION_SET: z.string() };
/** Absent on AWS. The local host speeds programme time up with it. */
export const ClockConfig = {
  PROGRAMME_CLOCK: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(z.object({ origin: z.number(), programme: z.number(), rate: z.number().positive() }))
    .optional(),
};

/** Reads a function's configuration from its environment. A missing or malformed variable stops the function at its start. */
export const readConfig = <S extends z.ZodType>(schema: S): z.output<S> => schema.parse(process.env);
