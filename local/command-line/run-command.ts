import type * as z from 'zod';
import { type Command, readOptions, usageOf } from './command.ts';
import { Failure, UsageError } from './failure.ts';

const OK = 0;
const FAILED = 1;
const TYPED_WRONGLY = 2;

/** What is expected is said in one line; anything else is a defect and shows where it arose. */
const tell = (error: unknown, usage: string): number => {
  const line = error instanceof Failure ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(error instanceof UsageError ? `${line}\n\n${usage}\n` : `${line}\n`);
  return error instanceof UsageError ? TYPED_WRONGLY : FAILED;
};

/**
 * Runs a command with what was typed after it, and ends the process: with 0, with what `run` answers, with 2 when it was typed
 * wrongly, else with 1. `--help` shows how it goes.
 */
export const runCommand = async <S extends z.ZodRawShape>(
  command: Command<S>,
  run: (options: z.infer<z.ZodObject<S>>) => Promise<number | undefined>,
): Promise<void> => {
  const usage = usageOf(command);
  const answer = async (): Promise<number> => {
    const options = readOptions(command, process.argv.slice(2));
    if (options !== 'help') return (await run(options)) ?? OK;
    process.stdout.write(`${usage}\n`);
    return OK;
  };
  const code = await answer().catch((error: unknown) => tell(error, usage));
  process.exit(code);
};
