import * as z from 'zod';
import { HostError } from '../host-error.ts';

/** What a reference stands for: the resource itself (`Ref`) or one of its attributes (`Fn::GetAtt`). */
export type Lookup = (logicalId: string, attribute: string | undefined) => unknown;

/** Resolves every intrinsic inside a value of the template. */
export type Resolve = (value: unknown) => unknown;

const noValue = Symbol('AWS::NoValue');
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unsupported = (message: string): HostError => new HostError('UnsupportedTemplate', message);

const PairSchema = z.tuple([z.unknown(), z.unknown()]);
const AttributeSchema = z.union([z.tuple([z.string(), z.string()]), z.string().transform((path) => path.split(/\.(.*)/s, 2))]);
const SubSchema = z.union([
  z.tuple([z.string(), z.record(z.string(), z.unknown())]),
  z.string().transform((text): [string, { [name: string]: unknown }] => [text, {}]),
]);

type Intrinsic = (argument: unknown, resolve: Resolve, lookup: Lookup) => unknown;

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unsupported(`${where} needs text, not ${JSON.stringify(value)}.`);
};

const list = (value: unknown, where: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw unsupported(`${where} needs a list, not ${JSON.stringify(value)}.`);
};

const intrinsics: { readonly [name: string]: Intrinsic } = {
  Ref: (argument, _resolve, lookup) => (argument === 'AWS::NoValue' ? noValue : lookup(text(argument, 'Ref'), undefined)),
  'Fn::GetAtt': (argument, _resolve, lookup) => {
    const [logicalId = '', attribute] = AttributeSchema.parse(argument);
    return lookup(logicalId, attribute);
  },
  'Fn::Join': (argument, resolve) => {
    const [separator, parts] = PairSchema.parse(argument);
    return list(resolve(parts), 'Fn::Join')
      .map((part) => text(part, 'Fn::Join'))
      .join(text(separator, 'Fn::Join'));
  },
  'Fn::Select': (argument, resolve) => {
    const [index, options] = PairSchema.parse(argument);
    return list(resolve(options), 'Fn::Select')[Number(resolve(index))];
  },
  'Fn::Split': (argument, resolve) => {
    const [separator, source] = PairSchema.parse(argument);
    return text(resolve(source), 'Fn::Split').split(text(separator, 'Fn::Split'));
  },
  'Fn::Sub': (argument, resolve, lookup) => {
    const [template, values] = SubSchema.parse(argument);
    return template.replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (name in values) return text(resolve(values[name]), 'Fn::Sub');
      const [logicalId = '', attribute] = name.split(/\.(.*)/s, 2);
      return text(lookup(logicalId, attribute), 'Fn::Sub');
    });
  },
};

/** `{ "Fn::Join": … }`, `{ "Ref": … }`: the only key names the function. */
const intrinsicOf = (value: { readonly [key: string]: unknown }): string | undefined => {
  const keys = Object.keys(value);
  const [name] = keys;
  return keys.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
};

/** Names the first intrinsic in the value that is not understood here, so that none goes unnoticed. */
export const findUnknownIntrinsic = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return value.map(findUnknownIntrinsic).find((name) => name !== undefined);
  if (!isObject(value)) return undefined;
  const name = intrinsicOf(value);
  if (name !== undefined && !(name in intrinsics)) return name;
  return Object.values(value)
    .map(findUnknownIntrinsic)
    .find((inner) => inner !== undefined);
};

/** Makes a resolver over one stack's references. It throws `UnsupportedTemplate` for what it does not know. */
export const createResolver = (lookup: Lookup): Resolve => {
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== noValue);
    if (!isObject(value)) return value;
    const name = intrinsicOf(value);
    if (name !== undefined) {
      const intrinsic = intrinsics[name];
      if (intrinsic === undefined) throw unsupported(`The local host does not know the intrinsic ${name}.`);
      return intrinsic(value[name], resolve, lookup);
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, resolve(inner)] as const)
        .filter(([, inner]) => inner !== noValue),
    );
  };
  return (value) => {
    const resolved = resolve(value);
    return resolved === noValue ? undefined : resolved;
  };
};
