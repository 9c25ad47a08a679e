import { parseArgs } from 'node:util';
import * as z from 'zod';

export const usage = `npm run demo [-- options]

  --applications 200   how many
  --region MA-07       the region whose committees and hosts take part
  --seed 42            repeats a run; chosen at random otherwise
  --url, --mail        the running system to use, and its mailbox
  --own                start a system of its own even if one is running
  --json               the result as JSON, on standard output

Uses the system at http://127.0.0.1:3000 (PORT) with its mailbox at http://127.0.0.1:8005 (MAIL_PORT), if it is running.`;

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

export class BadOption extends Error {
  override readonly name = 'BadOption';
}

const port = (otherwise: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(1).max(65_535).default(otherwise));
const number = (min: number, max: number) => z.string().regex(/^\d+$/u).transform(Number).pipe(z.int().min(min).max(max));
const address = z.url({ protocol: /^https?$/u });

const ArgumentsSchema = z.object({
  applications: number(1, 5_000).default(200),
  region: z.string().default('MA-07'),
  seed: number(0, 2 ** 31).optional(),
  url: address.optional(),
  mail: address.optional(),
  own: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** Reads the command line and the environment. Throws `BadOption`, with one line for the person. */
export const readOptions = (args: readonly string[], environment: NodeJS.ProcessEnv): Options | 'help' => {
  let values: Record<string, unknown>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        applications: { type: 'string' },
        region: { type: 'string' },
        seed: { type: 'string' },
        url: { type: 'string' },
        mail: { type: 'string' },
        own: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new BadOption(`${error instanceof Error ? error.message : error} See npm run demo -- --help.`);
  }
  if (values['help'] === true) return 'help';
  const parsed = ArgumentsSchema.safeParse(values);
  const ports = z.object({ PORT: port(3000), MAIL_PORT: port(8005) }).safeParse(environment);
  if (!parsed.success || !ports.success) {
    const name = String((parsed.error ?? ports.error)?.issues[0]?.path[0] ?? '');
    throw new BadOption(`${name}=${values[name] ?? environment[name]} is not understood. See npm run demo -- --help.`);
  }
  const { seed = Math.floor(Math.random() * 1_000_000), url, mail, ...rest } = parsed.data;
  return {
    ...rest,
    seed,
    url: url ?? `http://127.0.0.1:${ports.data.PORT}`,
    mail: mail ?? `http://127.0.0.1:${ports.data.MAIL_PORT}`,
    given: url !== undefined,
  };
};
