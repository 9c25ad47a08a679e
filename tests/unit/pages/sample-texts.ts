import { type Form, FormSchema } from '../../../core/application/form.ts';
import type { Language } from '../../../core/language.ts';
import type { Score } from '../../../core/scoring/grid.ts';
import { fieldsFromForm } from '../../../pages/apply/form-fields.ts';

export const AT = '2026-11-20T17:00:00.000Z';
export const OFFSET = '+00:00';

export const sampleForm: Form = FormSchema.parse({
  applicantKind: 'company',
  partners: [{ name: 'سعاد المثال', cin: 'EE654321' }],
  enterprise: { name: 'تعاونية المثال', members: 7, women: 6 },
  cin: 'AB123456',
  birthDate: '1990-03-27',
  nameArabic: 'فاطمة المثال',
  nameLatin: 'Fatima Exemple',
  province: 'MA-MAR',
  commune: 'Tameslouht',
  area: 'rural',
  phone: '0612345678',
  email: 'fatima@example.org',
  language: 'ar',
  maritalStatus: 'widowed',
  headOfHousehold: true,
  dependants: 3,
  disability: false,
  disabilityConsent: true,
  education: 'primary',
  experience: 'over-3-years',
  income: 'under-1000',
  socialRegistry: true,
  trainingWanted: ['textile', 'digital'],
  childcareNeed: true,
  project: { title: 'خياطة وبيع القفطان', sector: 'textile', stage: 'planned', ownContribution: 1500, jobsForeseen: 3 },
  supportWanted: ['financing', 'training', 'marketing'],
  consent: { given: true, textVersion: '2026-11-sample' },
});

const sampleScore = (say: (text: string) => string): Score => ({
  grid: 'sample-2026-1',
  sample: true,
  total: 62,
  maximum: 100,
  criteria: [
    { id: 'marital', label: { ar: say('الحالة العائلية'), fr: say('Situation familiale') }, points: 12, maximum: 15 },
    { id: 'dependants', label: { ar: say('عدد الأشخاص في الكفالة'), fr: say('Personnes à charge') }, points: 10, maximum: 20 },
    { id: 'project', label: { ar: say('مرحلة المشروع'), fr: say('Avancement du projet') }, points: 40, maximum: 65 },
  ],
  category: 1,
  ineligible: [],
});

/** What the pages of a language are made from. `hostile` takes the place of every text that people or configuration provide. */
export const sampleTexts = (language: Language, hostile?: string) => {
  const say = (text: string): string => hostile ?? text;
  const both = (ar: string, fr: string) => ({ ar: say(ar), fr: say(fr) });
  const region = both('مراكش-آسفي', 'Marrakech-Safi');
  const frame = (path: string) => ({ language, path: say(path), region, sample: true });
  const staff = (path: string) => ({
    ...frame(path),
    session: { who: say(language === 'ar' ? 'عضوة 1 مراكش (عينة)' : 'Membre 1 Marrakech (exemple)'), csrf: say('csrf-token') },
  });
  const provinces = [
    { code: say('MA-MAR'), name: both('مراكش', 'Marrakech') },
    { code: say('MA-HAO'), name: both('الحوز', 'Al Haouz') },
  ];
  const form: Form = {
    ...sampleForm,
    partners: [{ name: say('سعاد المثال'), cin: say('EE654321') }],
    cin: say(sampleForm.cin),
    nameArabic: say(sampleForm.nameArabic),
    nameLatin: say(sampleForm.nameLatin),
    commune: say(sampleForm.commune),
    phone: say(sampleForm.phone),
    email: say('fatima@example.org'),
    project: { title: say('خياطة وبيع القفطان'), sector: 'textile', stage: 'planned', ownContribution: 1500, jobsForeseen: 3 },
  };
  const helped: Form = { ...form, consent: { ...form.consent, spoken: { agent: say('MA-MAR:a1') } } };
  const score = sampleScore(say);
  const values = fieldsFromForm(form);
  if (hostile !== undefined)
    for (const name of [...values.keys()]) if (!['partners.0.name', 'partners.0.cin'].includes(name)) values.set(name, hostile);
  values.set('province', 'MA-ZZZ');
  const reference = say('123456782');
  const why = say('مشروع واضح وحالة اجتماعية صعبة');
  const vote = { name: say('عضوة 2'), chair: true, choice: 'approve', category: 2, reason: why, at: AT } as const;
  const voidVote = { ...vote, chair: false, isVoid: true } as const;
  const host = {
    name: both('الحاضنة الاجتماعية', 'Incubateur social'),
    kind: 'reference-incubator',
    address: both('شارع المثال', 'Avenue de l’Exemple'),
    phone: say('+212524000025'),
  } as const;
  const filter = { view: 'mine' } as const;
  const inMeeting = {
    filter: { view: 'mine', meeting: say('MA-MAR-2026-003') },
    previous: reference,
    next: reference,
    meeting: { number: 3, year: 2026, position: 4, of: 40 },
  } as const;
  return {
    language,
    frame,
    staff,
    say,
    both,
    provinces,
    form,
    helped,
    score,
    values,
    reference,
    why,
    vote,
    voidVote,
    host,
    filter,
    inMeeting,
  };
};
export type Texts = ReturnType<typeof sampleTexts>;
