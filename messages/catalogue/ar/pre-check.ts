import type { WISHES } from '../../../core/scoring/pre-check.ts';
import { arabicCount } from '../../plural.ts';
import type { For } from './labels.ts';

const years = (count: number): string =>
  arabicCount(count, { zero: '# سنة', one: 'سنة واحدة', two: 'سنتين', few: '# سنوات', many: '# سنة', other: '# سنة' });

/** Three questions that say at once whether an application is likely to be accepted. */
export const preCheck = {
  title: 'هل يناسبني هذا البرنامج؟',
  intro: 'أجيبي عن ثلاثة أسئلة، ونخبرك حالا. لا نحفظ أجوبتك.',
  province: 'العمالة أو الإقليم الذي تسكنين فيه',
  choose: 'اختاري من اللائحة',
  elsewhere: 'عمالة أو إقليم آخر',
  age: 'عمرك',
  ageUnit: 'سنة',
  income: 'الدخل الشهري للأسرة كلها',
  wish: 'ما الذي تريدينه؟',
  wishes: {
    project: 'لي مشروع أو فكرة مشروع',
    training: 'أريد تكوينا لتعلم مهنة',
    neither: 'شيء آخر',
  } satisfies For<typeof WISHES>,
  submit: 'معرفة الجواب',
  likely: 'يبدو أن البرنامج يناسبك',
  likelyText: 'تستجيب أجوبتك للشروط الأساسية. يحسب القرار من كل أجوبتك في الطلب.',
  unlikely: 'قد لا يقبل طلبك',
  why: {
    'province-in-region': () => 'لا تتبع العمالة أو الإقليم الذي تسكنين فيه لهذه الجهة. لكل جهة بوابتها: قدمي طلبك في بوابة جهتك.',
    'minimum-age': (bound: number) => `يجب أن يكون عمرك ${years(bound)} أو أكثر.`,
    'maximum-age': (bound: number) => `يجب ألا يتجاوز عمرك ${years(bound)}.`,
    'income-at-most': (_bound: number, income: string) => `يجب ألا يتجاوز الدخل الشهري للأسرة هذه الفئة: ${income}.`,
    'no-wish': () => 'يدعم البرنامج مشاريع النساء وتكوينهن فقط.',
  },
  otherRegion: 'إقليمك تابع لجهة أخرى',
  findRegion: 'البحث عن بوابة جهتي',
  anyway: 'هذا الجواب ليس قرارا. يمكنك تقديم طلبك على أي حال.',
  apply: 'تقديم طلب',
  again: 'غيري أجوبتك إذا كان فيها خطأ:',
};
