import { parseArgs } from 'node:util';
import * as z from 'zod';
import { parseRate } from './clock/rate.ts';
import { HostError } from './host-error.ts';

/** What a person can choose when starting the host. */
export interface CommandOptions {
  readonly region: string;
  readonly fresh: boolean;
  readonly bundled: boolean;
  readonly clockRate: number | undefined;
  readonly port: number;
  readonly nationalPort: number;
  readonly mailPort: number;
  readonly dataFolder: string;
  /** A DynamoDB-compatible server of the person's own. */
  readonly databaseEndpoint: string | undefined;
  readonly conflicts: { readonly rate: number; readonly seed: number } | undefined;
  readonly measure: boolean;
  /** The process whose end leaves this host without anyone to stop it; see scripts/ensure.mjs. */
  readonly launcherPid: number | undefined;
}

export const usage = `npm start [-- options]

  --region MA-07     the region to host
  --fresh            forget everything stored before
  --clock 1440x      programme time runs this much faster (remembered)
  --bundled          run the bundles instead of the source

  PORT=3000  NATIONAL_PORT=3001  MAIL_PORT=8005  JISR_DATA_DIR=.jisr
  JISR_DYNAMODB_ENDPOINT=http://…  a DynamoDB-compatible server of your own
  JISR_INJECT_CONFLICTS=0.05       refuse this share of transactions (JISR_INJECT_SEED repeats a run)
  JISR_MEASURE=1                   count what functions ask of DynamoDB`;

const set = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);
const port = (otherwise: number) => set(z.coerce.number().int().min(0).max(65_535).default(otherwise));

const EnvironmentSchema = z.object({
  PORT: port(3000),
  NATIONAL_PORT: port(3001),
  MAIL_PORT: port(8005),
  JISR_DATA_DIR: set(z.string().default('.jisr')),
  JISR_DYNAMODB_ENDPOINT: set(z.url().optional()),
  JISR_INJECT_CONFLICTS: set(z.coerce.number().min(0).max(1).optional()),
  JISR_INJECT_SEED: set(z.coerce.number().int().optional()),
  JISR_MEASURE: set(z.enum(['0', '1']).default('0')),
  JISR_LAUNCHER_PID: set(z.coerce.number().int().positive().optional()),
});

const readEnvironment = (environment: NodeJS.ProcessEnv): z.infer<typeof EnvironmentSchema> => {
  const parsed = EnvironmentSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new HostError('BadOption', `${name}=${environment[name]} is not understood. See npm start -- --help.`);
};

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        region: { type: 'string', default: 'MA-07' },
        fresh: { type: 'boolean', default: false },
        bundled: { type: 'boolean', default: false },
        clock: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new HostError('BadOption', `${error instanceof Error ? error.message : error} See npm start -- --help.`);
  }
};

/** Reads the command line and the environment. `help` when help was asked for. Throws `BadOption`. */
export const readOptions = (args: readonly string[], environment: NodeJS.ProcessEnv): CommandOptions | 'help' => {
  const { region, fresh, bundled, clock, help } = readArguments(args);
  if (help) return 'help';
  const settings = readEnvironment(environment);
  const { JISR_INJECT_CONFLICTS: rate, JISR_INJECT_SEED: seed = Math.floor(Math.random() * 2 ** 31) } = settings;
  return {
    region,
    fresh,
    bundled,
    clockRate: clock === undefined ? undefined : parseRate(clock),
    port: settings.PORT,
    nationalPort: settings.NATIONAL_PORT,
    mailPort: settings.MAIL_PORT,
    dataFolder: settings.JISR_DATA_DIR,
    databaseEndpoint: settings.JISR_DYNAMODB_ENDPOINT,
    conflicts: rate === undefined || rate === 0 ? undefined : { rate, seed },
    measure: settings.JISR_MEASURE === '1',
    launcherPid: settings.JISR_LAUNCHER_PID,
  };
};
