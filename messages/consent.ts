import type { Language } from '../core/language.ts';
import { consent } from './catalogue/index.ts';

/**
 * Texts an applicant agreed to. A published text never changes: a new wording is a new version, so that the record shows
 * what she read. Source: law 09-08 (purpose, recipients, rights, retention; prior authorisation of the CNDP for the CIN
 * and for health data). Sample until that authorisation is given and its number stands in the text.
 */
export const CONSENT_VERSIONS = ['2026-11-sample', '2026-11-sample-2'] as const;
export type ConsentVersion = (typeof CONSENT_VERSIONS)[number];
/** What pages show. Whoever had an earlier version before her when it changed has agreed to that one. */
export const CURRENT_CONSENT: ConsentVersion = '2026-11-sample-2';

export type ConsentText = {
  readonly version: ConsentVersion;
  /** True: to be replaced once the CNDP has authorised the processing. */
  readonly sample: boolean;
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  /** What she ticks. */
  readonly statement: string;
  /** What she ticks to have a disability recorded: sensitive data, its own consent. */
  readonly disabilityStatement: string;
};

export const isConsentVersion = (version: string): version is ConsentVersion => CONSENT_VERSIONS.some((known) => known === version);

/** The text of a version in a language. */
export const consentText = (version: ConsentVersion, language: Language): ConsentText => ({ version, ...consent[language][version] });
