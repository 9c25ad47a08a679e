import type { FormInput } from '../../core/application/form.ts';

/** As in life, few share a day of birth: who shares it is compared with, and that is work of its own. */
const birthDateOf = (n: number): string => new Date(Date.UTC(1962, 0, 1) + (n % 16_001) * 86_400_000).toISOString().slice(0, 10);

/** A labelled sample application of MA-07, with e-mail and telephone, whose CIN is its own. */
export const sampleForm = (n: number, province: string): FormInput => ({
  applicantKind: 'individual',
  cin: `ZZ${String(n).padStart(7, '0')}`,
  birthDate: birthDateOf(n),
  nameArabic: 'عينة للقياس',
  nameLatin: 'Exemple de mesure',
  province,
  commune: 'Exemple',
  area: n % 2 === 0 ? 'urban' : 'rural',
  phone: `06${String(n).padStart(8, '0')}`,
  email: `applicant-${n}@example.org`,
  language: n % 2 === 0 ? 'ar' : 'fr',
  maritalStatus: 'widowed',
  headOfHousehold: true,
  dependants: n % 6,
  education: 'primary',
  experience: '1-to-3-years',
  income: 'under-1000',
  socialRegistry: true,
  childcareNeed: false,
  project: { title: 'Atelier exemple', sector: 'textile', stage: 'planned', ownContribution: 1000, jobsForeseen: 2 },
  supportWanted: ['training', 'financing'],
  consent: { given: true, textVersion: '2026-11-sample' },
});
