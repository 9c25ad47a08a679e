import type { Obstacle } from '../../../core/scoring/pre-check.ts';
import { errorPage } from '../../../pages/error.ts';
import { homePage } from '../../../pages/home.ts';
import { preCheckPage } from '../../../pages/pre-check.ts';
import { NATIONAL_URL } from './apply-samples.ts';
import type { Texts } from './sample-texts.ts';

/** The home page, the check whether it is for her, and what is said of a mistake. */
export const homePages = (given: Texts): Readonly<Record<string, string>> => {
  const { frame, say, both, provinces } = given;
  const checkGrid = { eligibility: { minimumAge: 18, maximumAge: 65, highestIncome: '2500-to-4000' } };
  const checked = new URLSearchParams({ province: 'MA-MAR', age: say('34'), income: 'under-1000' });
  const told = (obstacles: readonly Obstacle[]) =>
    preCheckPage({ ...frame('/check'), provinces, grid: checkGrid, nationalUrl: NATIONAL_URL, values: checked, errors: [], obstacles });
  return {
    'home-not-open': homePage({ ...frame('/'), provinces, help: [], opensOn: '2027-01-15' }),
    'pre-check': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: checkGrid,
      nationalUrl: NATIONAL_URL,
      values: new URLSearchParams(),
      errors: [],
    }),
    'pre-check-wrong': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: { eligibility: {} },
      nationalUrl: NATIONAL_URL,
      values: new URLSearchParams({ age: say('x') }),
      errors: [
        { pointer: '/province', code: 'required' },
        { pointer: '/age', code: 'not-a-number' },
        { pointer: '/wish', code: 'required' },
      ],
    }),
    'pre-check-likely': told([]),
    'pre-check-elsewhere': told(['province-in-region']),
    'pre-check-unlikely': told([
      'province-in-region',
      'minimum-age',
      'maximum-age',
      'income-at-most',
      'no-wish',
      'partners',
      'minimum-score',
    ]),
    home: homePage({
      ...frame('/'),
      provinces,
      help: [
        {
          province: say('MA-MAR'),
          name: both('مركز التعاون الوطني', 'Centre de l’Entraide'),
          address: both('حي المثال', 'Quartier Exemple'),
          phone: say('+212524000001'),
        },
      ],
    }),
    ...Object.fromEntries(
      (
        [
          'not-found',
          'session-expired',
          'seat-ended',
          'standing-in-over',
          'stood-in-for',
          'access-withdrawn',
          'replaced',
          'internal',
          'payload-too-large',
        ] as const
      ).map((code) => [`error-${code}`, errorPage({ ...frame('/'), code })]),
    ),
  };
};
