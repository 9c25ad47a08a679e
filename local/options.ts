import * as z from 'zod';
import { A_RATE, parseRate } from './clock/rate.ts';
import { defineCommand, type OptionsOf } from './command-line/command.ts';
import { onOff, region, value } from './command-line/values.ts';
import { port, readVariables, variable } from './command-line/variables.ts';

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

export const start = defineCommand({
  call: 'npm start',
  does: 'Hosts the whole system on this machine until it is told to stop: portal, mailbox, workflow and store.',
  options: {
    region: region.default('MA-07'),
    fresh: onOff,
    clock: value('rate', A_RATE, parseRate).optional(),
    bundled: onOff,
  },
  help: {
    region: 'the region to host',
    fresh: 'forget everything stored before',
    clock: 'programme time runs this much faster, 1440x: a day a minute; remembered until --clock 1x',
    bundled: 'run the bundles instead of the source',
  },
  more: `Environment:
  PORT=3000  NATIONAL_PORT=3001  MAIL_PORT=8005  JISR_DATA_DIR=.jisr
  JISR_DYNAMODB_ENDPOINT=http://…  a DynamoDB-compatible server of your own
  JISR_INJECT_CONFLICTS=0.05       refuse this share of transactions (JISR_INJECT_SEED repeats a run)
  JISR_MEASURE=1                   count what functions ask of DynamoDB`,
});

const Environment = {
  PORT: port(3000),
  NATIONAL_PORT: port(3001),
  MAIL_PORT: port(8005),
  JISR_DATA_DIR: variable(z.string().default('.jisr')),
  JISR_DYNAMODB_ENDPOINT: variable(z.url().optional()),
  JISR_INJECT_CONFLICTS: variable(z.coerce.number().min(0).max(1).optional()),
  JISR_INJECT_SEED: variable(z.coerce.number().int().optional()),
  JISR_MEASURE: variable(z.enum(['0', '1']).default('0')),
  JISR_LAUNCHER_PID: variable(z.coerce.number().int().positive().optional()),
};

/** What was typed, with what the environment says. Throws `UsageError`. */
export const withEnvironment = (typed: OptionsOf<typeof start>, environment: NodeJS.ProcessEnv): CommandOptions => {
  const { clock, ...rest } = typed;
  const settings = readVariables(Environment, environment);
  const { JISR_INJECT_CONFLICTS: rate, JISR_INJECT_SEED: seed = Math.floor(Math.random() * 2 ** 31) } = settings;
  return {
    ...rest,
    clockRate: clock,
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
