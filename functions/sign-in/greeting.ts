import { type Language, localized } from '../../core/language.ts';
import { provinceName } from '../../core/region/region.ts';
import type { Expected as Greeting } from '../../pages/sign-in.ts';
import type { Deps } from '../shared/container.ts';
import { found } from '../shared/or-fail.ts';
import type { Expected } from '../shared/session/people.ts';

/** What a link says before anyone has signed in: who is expected for what. Of an applicant only her reference. */
export const greeting = async (
  { applications, region }: Deps<'applications' | 'region'>,
  { subject, name }: Expected,
  language: Language,
): Promise<Greeting> => {
  const own = localized(name, language);
  switch (subject.kind) {
    case 'member':
    case 'secretary':
    case 'agent':
      return {
        kind: subject.kind,
        name: own,
        province: provinceName(region.provinces, subject.province, language),
      };
    case 'host':
      return { kind: 'host', name: own, host: localized(region.hosts.find(({ id }) => id === subject.host)?.name, language) };
    case 'coordinator':
      return { kind: 'coordinator', name: own };
    case 'applicant':
      return { kind: 'applicant', reference: found(await applications.get(subject.id)).reference };
  }
};
