import { type Language, localized } from '../../../core/language.ts';
import type { Voter } from '../../../core/review/roster.ts';
import type { StandsIn } from '../../../pages/secretariat/stand-in.ts';

/** For whom she stands in, in a language, and until when; undefined: she holds her seat. */
export const standsInOf = ({ standsIn }: Pick<Voter, 'standsIn'>, language: Language): StandsIn | undefined =>
  standsIn === undefined ? undefined : { name: localized(standsIn.name, language), until: standsIn.until };
