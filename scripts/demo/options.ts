import { defineCommand, type OptionsOf } from '../../local/command-line/command.ts';
import { address, onOff, region, wholeNumber } from '../../local/command-line/values.ts';
import { port, readVariables } from '../../local/command-line/variables.ts';

export const demo = defineCommand({
  call: 'npm run demo',
  does: 'Plays applicants, committees, hosts and the coordinator, from the first application to the last answer, over HTTP and mail alone.',
  options: {
    applications: wholeNumber(1, 5_000).default(200),
    region: region.default('MA-07'),
    seed: wholeNumber(0, 2 ** 31).optional(),
    url: address.optional(),
    mail: address.optional(),
    own: onOff,
    json: onOff,
  },
  help: {
    applications: 'how many, from 1 to 5000',
    region: 'the region whose committees and hosts take part',
    seed: 'repeats a run; chosen at random otherwise',
    url: 'the running system to use',
    mail: 'its mailbox',
    own: 'start a system of its own even if one is running',
    json: 'the result as JSON, on standard output',
  },
  more: 'Uses the system at http://127.0.0.1:3000 (PORT) with its mailbox at http://127.0.0.1:8005 (MAIL_PORT) if it is running, else one of its own.',
});

export type Options = {
  readonly applications: number;
  readonly region: string;
  readonly seed: number;
  readonly url: string;
  readonly mail: string;
  /** The address was asked for: without a system there, nothing is started instead. */
  readonly given: boolean;
  readonly own: boolean;
  readonly json: boolean;
};

/** What was typed, with what the environment says. Throws `UsageError`. */
export const withEnvironment = (typed: OptionsOf<typeof demo>, environment: NodeJS.ProcessEnv): Options => {
  const { PORT, MAIL_PORT } = readVariables({ PORT: port(3000, 1), MAIL_PORT: port(8005, 1) }, environment);
  const { seed = Math.floor(Math.random() * 1_000_000), url, mail, ...rest } = typed;
  return {
    ...rest,
    seed,
    url: url ?? `http://127.0.0.1:${PORT}`,
    mail: mail ?? `http://127.0.0.1:${MAIL_PORT}`,
    given: url !== undefined,
  };
};
