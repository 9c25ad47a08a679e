import { meetingBanner } from '../../../pages/meetings/banner.ts';
import { bulkDonePage, bulkPreviewPage } from '../../../pages/review/bulk.ts';
import { bulkNotOpenPage, bulkPage } from '../../../pages/review/bulk-form.ts';
import { docketPage, foundPage } from '../../../pages/review/docket.ts';
import { standsInPart } from '../../../pages/secretariat/stand-in.ts';
import { AT, OFFSET, type Texts } from './sample-texts.ts';

/** What a member has before her, and her votes on several files at once. */
export const docketPages = (given: Texts): Readonly<Record<string, string>> => {
  const { language, staff, say, both, reference, filter, inMeeting } = given;
  const file = {
    id: '0190a1b2-0000-7000-8000-000000000001',
    reference,
    score: 82,
    submittedAt: AT,
    category: 1,
    kind: 'individual',
    sector: 'textile',
    area: 'rural',
    deadline: AT,
    round: 1,
    resembles: false,
    assisted: true,
    ballots: {},
  } as const;
  const rows = [
    file,
    { ...file, score: 61, category: 2, sector: undefined, resembles: true, ballots: { m1: { choice: 'more-information' } } },
  ] as const;
  const docket = {
    ...staff('/review'),
    province: say('مراكش'),
    seat: { id: 'm1', seat: 'm1', struck: [] },
    now: AT,
    utcOffset: OFFSET,
    filter,
    blind: false,
    communes: [both('تامصلوحت', 'Tameslouht')],
  };
  return {
    docket: docketPage({ ...docket, isChair: true, count: { files: 500, more: true }, after: '9918#x', rows }),
    'docket-filtered': docketPage({
      ...docket,
      above: [
        meetingBanner(staff('/review'), undefined),
        meetingBanner(staff('/review'), { id: say('MA-MAR-2026-003'), number: 3, year: 2026 }),
      ],
      filter: { view: 'all', category: 1, sector: 'none', flag: 'assisted', commune: '0' },
      before: '9918#x',
      rows,
    }),
    'docket-stand-in': docketPage({
      ...docket,
      standsIn: true,
      above: standsInPart(language, { name: say('فاطمة'), until: '2026-12-01' }),
      rows,
    }),
    'docket-empty': docketPage({ ...docket, count: { files: 0, more: false }, rows: [] }),
    'docket-found': foundPage({ ...docket, typed: say('فاطمة'), more: false, rows }),
    'docket-not-found': foundPage({ ...docket, typed: say('فاطمة'), more: false, blind: true, rows: [] }),
    bulk: bulkPage({ ...staff('/review/bulk'), filter, most: 50 }),
    'bulk-wrong': bulkPage({
      ...staff('/review/bulk'),
      filter,
      most: 50,
      values: { first: say('0'), reason: say('x') },
      errors: ['choice', 'first', 'reason'],
    }),
    'bulk-preview': bulkPreviewPage({
      ...staff('/review/bulk'),
      filter,
      choice: 'approve',
      first: 2,
      reason: say('سبب'),
      rests: true,
      rows: [
        { reference, round: 0, score: 80, category: 1, enough: true },
        { reference, round: 1, score: 70, category: 2, enough: false },
      ],
    }),
    'bulk-preview-empty': bulkPreviewPage({
      ...staff('/review/bulk'),
      filter,
      choice: 'reject',
      first: 2,
      reason: say('سبب'),
      rests: false,
      rows: [],
    }),
    'bulk-done': bulkDonePage({
      ...staff('/review/bulk'),
      filter,
      choice: 'approve',
      rests: true,
      results: [
        { reference, done: 'cast', status: 'approved' },
        { reference, done: 'StaleRound' },
        { reference, done: 'Busy' },
      ],
    }),
    'bulk-in-meeting': bulkPage({ ...staff('/review/bulk'), ...inMeeting, most: 50 }),
    'bulk-in-meeting-preview': bulkPreviewPage({
      ...staff('/review/bulk'),
      ...inMeeting,
      choice: 'reject',
      first: 2,
      reason: say('سبب'),
      rests: false,
      rows: [{ reference, round: 0, score: 80, category: 1, enough: true }],
    }),
    'bulk-in-meeting-done': bulkDonePage({
      ...staff('/review/bulk'),
      ...inMeeting,
      choice: 'reject',
      rests: false,
      results: [{ reference, done: 'cast', status: 'rejected' }],
    }),
    'bulk-not-open': bulkNotOpenPage({ ...staff('/review/bulk'), ...inMeeting }),
  };
};
