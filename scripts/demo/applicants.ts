import { EDUCATION_LEVELS, EXPERIENCE_LEVELS, type FormInput, isCollective, PROJECT_STAGES, SECTORS } from '../../core/application/form.ts';
import { createRandom, type Random } from './random.ts';
import { drawTraits, type Setting, type Traits } from './shares.ts';

/** One application of the set, before it is sent. */
export type Planned = {
  readonly index: number;
  readonly form: FormInput;
  readonly traits: Traits;
  /** The same when it is sent again. */
  readonly idempotencyKey: string;
};

const FIRST_NAMES = [
  ['فاطمة', 'Fatima'],
  ['خديجة', 'Khadija'],
  ['عائشة', 'Aicha'],
  ['زينب', 'Zineb'],
  ['مريم', 'Meryem'],
  ['نعيمة', 'Naima'],
  ['سعيدة', 'Saida'],
  ['رشيدة', 'Rachida'],
  ['حليمة', 'Halima'],
  ['السعدية', 'Saadia'],
] as const;
const SUPPORTS_OF_A_PROJECT = [
  ['financing', 'accompaniment'],
  ['financing', 'equipment'],
  ['training', 'premises'],
  ['marketing', 'accompaniment'],
] as const;
const ELSEWHERE = ['MA-CAS', 'MA-FES', 'MA-TNG', 'MA-OUJ'] as const;
const LETTERS = ['E', 'EE', 'H', 'HH', 'Y', 'N'] as const;

export type Circumstances = Setting & {
  readonly seed: number;
  /** Tells this run from another with the same seed: only then are its applications new ones. */
  readonly nonce: string;
  /** The year in which ages are counted. */
  readonly year: number;
  readonly consentVersion: string;
};

/** A synthetic set: the same people and projects for the same seed and year. Every name says that it is a sample. */
export const planApplications = (n: number, circumstances: Circumstances): readonly Planned[] => {
  const { seed, nonce } = circumstances;
  const random = createRandom('applications', seed);
  const traits = drawTraits(n, circumstances, random);
  const numbers = random.shuffled(Array.from({ length: n * 2 }, (_, index) => index));
  const cins = traits.map((_, index) => cinOf(seed, index, numbers[index] ?? 0));
  const used = random.shuffled(traits.flatMap(({ ineligible, sameCin }, index) => (ineligible === undefined && !sameCin ? [index] : [])));
  return traits.map((own, index) => {
    const of = own.sameCin ? used.pop() : undefined;
    const partner = cinOf(seed, index, numbers[n + index] ?? 0);
    return {
      index,
      traits: own,
      idempotencyKey: `exemple-${seed}-${index}-${nonce}`,
      form: formOf(own, { ...circumstances, index, cin: cins[of ?? index] ?? '', partner }, createRandom('form', seed, index)),
    };
  });
};

type One = Circumstances & { readonly index: number; readonly cin: string; readonly partner: string };

const formOf = (traits: Traits, { seed, index, year, cin, partner, provinces, consentVersion }: One, random: Random): FormInput => {
  const [arabic, latin] = random.pick(FIRST_NAMES);
  const { maritalStatus, headOfHousehold, applicantKind, income, language } = traits;
  const company = applicantKind === 'company';
  return {
    applicantKind,
    ...(company ? { partners: [{ name: `Associée Exemple ${index}`, cin: partner }] } : {}),
    ...(isCollective(applicantKind) ? { enterprise: enterpriseOf(traits, index) } : {}),
    cin: typed(cin, index),
    birthDate: `${year - ageOf(traits, random)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`,
    nameArabic: `${arabic} عينة`,
    nameLatin: `${latin} Exemple`,
    province: traits.ineligible === 'elsewhere' ? elsewhere(provinces, random) : traits.province,
    commune: language === 'ar' ? `جماعة عينة ${1 + random.below(9)}` : `Commune exemple ${1 + random.below(9)}`,
    area: random.pick(['rural', 'rural', 'urban', 'urban', 'urban']),
    phone: telephone(seed, index),
    ...(traits.email ? { email: `exemple-${seed}-${index}@example.org` } : {}),
    language,
    maritalStatus,
    headOfHousehold,
    dependants: maritalStatus === 'single' && !headOfHousehold ? random.below(2) : random.below(6),
    ...(traits.disability
      ? { disability: true, disabilityConsent: true }
      : index % 3 === 0
        ? { disability: false, disabilityConsent: true }
        : {}),
    education: random.pick(EDUCATION_LEVELS),
    experience: random.pick(EXPERIENCE_LEVELS),
    income,
    socialRegistry: random.next() < 0.6,
    trainingWanted: traits.project ? [] : [traits.sector, ...SECTORS.filter((sector) => sector !== traits.sector && random.next() < 0.1)],
    childcareNeed: random.next() < 0.2,
    ...(traits.project ? { project: projectOf(traits, index, random) } : {}),
    supportWanted: traits.project ? [...random.pick(SUPPORTS_OF_A_PROJECT)] : ['training'],
    consent: { given: true, textVersion: consentVersion },
  };
};

/** Women's collective enterprises: most have no other members than women. A company here has her and one partner. */
const enterpriseOf = ({ applicantKind, language }: Traits, index: number): FormInput['enterprise'] => {
  const members = applicantKind === 'company' ? 2 : 5 + (index % 9);
  const name = applicantKind === 'company' ? ['شركة عينة رقم', 'Société exemple n°'] : ['تعاونية عينة رقم', 'Coopérative exemple n°'];
  return { name: `${name[language === 'ar' ? 0 : 1]} ${index}`, members, women: index % 4 === 0 ? members - 1 : members };
};

const projectOf = ({ sector, language, applicantKind }: Traits, index: number, random: Random): FormInput['project'] => ({
  title: language === 'ar' ? `مشروع عينة رقم ${index}` : `Projet exemple n° ${index}`,
  sector,
  stage: random.pick(PROJECT_STAGES),
  ownContribution: random.below(20) * 500,
  jobsForeseen: applicantKind === 'cooperative' ? 2 + random.below(6) : random.below(4),
});

const ageOf = ({ ineligible }: Traits, random: Random): number =>
  ineligible === 'too-young' ? 15 + random.below(2) : ineligible === 'too-old' ? 67 + random.below(10) : 20 + random.below(44);

const elsewhere = (provinces: readonly string[], random: Random): string => {
  const [first = 'MA-CAS', ...others] = ELSEWHERE.filter((code) => !provinces.includes(code));
  return random.pick([first, ...others]);
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** Different for different numbers. */
const cinOf = (seed: number, index: number, number: number): string =>
  `${LETTERS[index % LETTERS.length]}${1_000_000 + ((seed * 7919 + number * 13) % 9_000_000)}`;

/** People type as they please: small letters, separators. */
const typed = (cin: string, index: number): string => (index % 5 === 1 ? cin.toLowerCase().replace(/(?<=^[a-z]+)(?=\d)/u, ' ') : cin);

/** A mobile number, unlike any other of the set, written in one of the ways people write it. */
const telephone = (seed: number, index: number): string => {
  const digits = `6${String((seed * 104_729 + index * 7_919) % 100_000_000).padStart(8, '0')}`;
  switch (index % 4) {
    case 0:
      return `+212${digits}`;
    case 1:
      return `0${digits}`;
    case 2:
      return `00212 ${digits.slice(0, 3)} ${digits.slice(3)}`;
    default:
      return `0${digits}`.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
  }
};
