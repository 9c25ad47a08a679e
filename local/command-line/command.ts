import { parseArgs } from 'node:util';
import * as z from 'zod';
import { UsageError } from './failure.ts';

/** What can be typed after a command: each option's values are a schema of `values.ts`, optional, with a default, or wanted. */
export interface Command<S extends z.ZodRawShape = z.ZodRawShape> {
  /** As it is typed, such as `npm run demo`. */
  readonly call: string;
  readonly does: string;
  readonly options: S;
  /** What each option is for. */
  readonly help: { readonly [name in keyof S]: string };
  /** What else there is to know, beneath the options. */
  readonly more?: string;
}

export type OptionsOf<C> = C extends Command<infer S> ? z.infer<z.ZodObject<S>> : never;

/** Infers the options of a command from its schemas. */
export const defineCommand = <S extends z.ZodRawShape>(command: Command<S>): Command<S> => command;

const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;

const isSwitch = (schema: unknown): boolean => bare(schema) instanceof z.ZodBoolean;

const takes = (schema: unknown): string => {
  const value = bare(schema);
  return isSwitch(value) || !(value instanceof z.ZodType) ? '' : ` <${value.meta()?.title ?? 'text'}>`;
};

const defaultOf = (schema: unknown): string => {
  if (isSwitch(schema) || schema instanceof z.ZodOptional) return '';
  return schema instanceof z.ZodDefault ? ` (default: ${schema.def.defaultValue})` : ' (must be given)';
};

/** What `--help` shows. */
export const usageOf = ({ call, does, options, help, more }: Command): string => {
  const rows = Object.entries(options).map(([name, schema]) => [`--${name}${takes(schema)}`, `${help[name]}${defaultOf(schema)}`] as const);
  const lines = [...rows, ['--help', 'shows this'] as const];
  const width = Math.max(...lines.map(([left]) => left.length));
  const typed = rows.length === 0 ? call : `${call}${call.startsWith('npm ') ? ' --' : ''} [options]`;
  return [
    typed,
    '',
    does,
    '',
    ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(more === undefined ? [] : ['', more]),
  ].join('\n');
};

/** Reads what was typed after the command. `help` when help was asked for. Throws `UsageError`. */
export const readOptions = <S extends z.ZodRawShape>(
  { options }: Command<S>,
  args: readonly string[],
): z.infer<z.ZodObject<S>> | 'help' => {
  const shape: z.ZodRawShape = options;
  const types = Object.entries(shape).map(([name, schema]) => [name, { type: isSwitch(schema) ? 'boolean' : 'string' }] as const);
  // Not strict: its own messages take three lines for one mistake.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help';
  const given: { [name: string]: string | true } = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new UsageError(`"${token.value}" is not understood: options begin with --.`);
    const { name, rawName, value, inlineValue } = token;
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (schema === undefined) throw new UsageError(`There is no option ${rawName}.`);
    if (isSwitch(schema) && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    if (!isSwitch(schema) && (value === undefined || (inlineValue === false && value.startsWith('--'))))
      throw new UsageError(`${rawName} needs a value.`);
    given[name] = value ?? true;
  }
  const read = z.object(options).safeParse(given);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0] ?? { path: [], message: '' };
  const name = String(path[0]);
  throw new UsageError(given[name] === undefined ? `--${name} is missing.` : `--${name} ${given[name]} is not understood: ${message}`);
};
