import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { formatTrackingCode } from '../../../core/access/tracking-code.ts';
import type { Traces } from '../../../core/resemblance/resemblance.ts';

const LABELS = ['claims', 'tracking', 'links', 'codes', 'csrf', 'drafts', 'traces', 'addresses', 'sessions'] as const;
type Label = (typeof LABELS)[number];

/**
 * Everything that is derived from the national pepper. Sub-keys come from it by HKDF, one for each purpose, so that
 * knowing what one of them made says nothing about the others. See docs/adr/ on derived secrets.
 */
export type Keys = {
  /** Pseudonym of a CIN in the national table. */
  readonly claim: (cin: string) => Promise<string>;
  /** 65 bits in Crockford base32; a higher version replaces a lost code. */
  readonly trackingCode: (applicationId: string, version: number) => Promise<string>;
  /** Opens a draft: 65 bits, as a tracking code. `seed`: random, kept in the draft. */
  readonly resumeCode: (seed: string) => Promise<string>;
  /** What is stored or counted of a telephone number or an address that was typed into a draft or an application. */
  readonly contactDigest: (contact: string) => Promise<string>;
  /** 128-bit link id, the same for the same cause, so that a repeated mail carries the same link. */
  readonly linkId: (cause: string) => Promise<string>;
  /** What is stored of a six-digit code. */
  readonly codeDigest: (subject: string, code: string) => Promise<string>;
  /** Pseudonyms of a telephone number and of a day of birth, by which applications that resemble each other are found. */
  readonly traces: (of: { readonly phone?: string; readonly birthDate?: string }) => Promise<Traces>;
  readonly csrfToken: (sessionId: string) => Promise<string>;
  /** Id of the session that goes on from another once it has had her tracking code renewed: the same however often it is asked. */
  readonly nextSession: (sessionId: string, codeVersion: number) => Promise<string>;
  /** Pseudonym of an e-mail address, by which it is known that mail to it does not arrive. */
  readonly address: (email: string) => Promise<string>;
};

export const createKeys = (secrets: SecretsManagerClient, secretArn: string): Keys => {
  let derived: Promise<ReadonlyMap<Label, Buffer>> | undefined;
  const derive = async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (SecretString === undefined) throw new Error('the pepper secret has no string value');
    return new Map(LABELS.map((label) => [label, Buffer.from(hkdfSync('sha256', SecretString, '', `jisr/${label}`, 32))]));
  };
  const mac = async (label: Label, text: string): Promise<Buffer> => {
    // A failed fetch is not remembered: the next request tries again.
    derived ??= derive().catch((error: unknown) => {
      derived = undefined;
      throw error;
    });
    return createHmac('sha256', (await derived).get(label) ?? '')
      .update(text)
      .digest();
  };
  return {
    claim: async (cin) => (await mac('claims', cin)).toString('base64url'),
    trackingCode: async (id, version) => formatTrackingCode(await mac('tracking', `${id}:${version}`)),
    resumeCode: async (seed) => formatTrackingCode(await mac('drafts', `code:${seed}`)),
    contactDigest: async (contact) => (await mac('drafts', `contact:${contact}`)).toString('base64url'),
    linkId: async (cause) => (await mac('links', cause)).subarray(0, 16).toString('base64url'),
    codeDigest: async (subject, code) => (await mac('codes', `${subject}:${code}`)).toString('base64url'),
    traces: async ({ phone, birthDate }) => ({
      ...(phone === undefined ? {} : { phone: (await mac('traces', `phone:${phone}`)).toString('base64url') }),
      ...(birthDate === undefined ? {} : { birth: (await mac('traces', `birth:${birthDate}`)).toString('base64url') }),
    }),
    csrfToken: async (sessionId) => (await mac('csrf', sessionId)).toString('base64url'),
    nextSession: async (id, version) => (await mac('sessions', `${id}:${version}`)).toString('base64url'),
    address: async (email) => (await mac('addresses', email.trim().toLowerCase())).toString('base64url'),
  };
};

/** What is stored of a random secret that a person holds (a link's id, a session's). */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
