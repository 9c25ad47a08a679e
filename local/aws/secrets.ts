import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { SecretModel } from '../assembly/stack-model.ts';
import { writeFileAtomically } from '../data-folder/data-folder.ts';
import { type Answer, json } from './answer.ts';

const StoredSchema = z.record(z.string(), z.string());
const RequestSchema = z.object({ SecretId: z.string() });

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

type Generation = NonNullable<SecretModel['GenerateSecretString']>;

const alphabetOf = (generation: Generation): string[] =>
  [
    generation.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    generation.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    generation.ExcludeNumbers ? '' : '0123456789',
    generation.ExcludePunctuation ? '' : PUNCTUATION,
  ]
    .flatMap((kind) => [...kind])
    .filter((character) => !generation.ExcludeCharacters.includes(character));

const generate = ({ SecretString, GenerateSecretString: generation }: SecretModel): string => {
  if (generation === undefined) return SecretString ?? '';
  const alphabet = alphabetOf(generation);
  const password = Array.from({ length: generation.PasswordLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  const { SecretStringTemplate: template, GenerateStringKey: key } = generation;
  if (template === undefined || key === undefined) return password;
  return JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(template)), [key]: password });
};

const readStored = (file: string): z.infer<typeof StoredSchema> => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return StoredSchema.parse(JSON.parse(text));
};

/** Secrets Manager for the secrets of the stacks: each is made once and kept in the file, readable by its owner only. */
export const openSecrets = (file: string, secrets: readonly SecretModel[]): { getSecretValue(body: unknown): Answer } => {
  const stored = readStored(file);
  const missing = secrets.filter(({ name }) => !(name in stored));
  const values = { ...stored, ...Object.fromEntries(missing.map((secret) => [secret.name, generate(secret)])) };
  if (missing.length > 0) writeFileAtomically(file, JSON.stringify(values), 0o600);

  /** A name, a full ARN, or an ARN without the six characters that Secrets Manager adds. */
  const find = (id: string): SecretModel | undefined =>
    secrets.find(({ name, arn }) => id === name || id === arn || id === arn.replace(/-[^-]{6}$/, ''));

  return {
    getSecretValue: (body) => {
      const request = RequestSchema.safeParse(body);
      const secret = request.success ? find(request.data.SecretId) : undefined;
      if (secret === undefined)
        return json(400, { __type: 'ResourceNotFoundException', message: "Secrets Manager can't find the specified secret." });
      return json(200, { ARN: secret.arn, Name: secret.name, SecretString: values[secret.name], VersionStages: ['AWSCURRENT'] });
    },
  };
};
