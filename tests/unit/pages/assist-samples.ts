import { type AssistModel, assistPage } from '../../../pages/assist/assist.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { type ApplyGiven, applyPages } from './apply-samples.ts';

type Given = ApplyGiven & { readonly staff: (path: string) => StaffFrame };

const AT = '2026-11-20T17:00:00.000Z';

/** What an agent sees: her page, and the way through an application within her session. */
export const assistPages = ({ staff, ...given }: Given): Readonly<Record<string, string>> => {
  const { say } = given;
  const desk: AssistModel = { ...staff('/assist'), province: say('مراكش'), clients: [], utcOffset: '+00:00' };
  const within = Object.entries(applyPages({ ...given, frame: staff })).filter(([name]) => /^(?:step-|check|submitted)/u.test(name));
  return {
    assist: assistPage({
      ...desk,
      clients: [
        { reference: say('123456782'), name: say('فاطمة المثال'), at: AT },
        { reference: say('100000003'), at: AT },
      ],
      next: '/assist?after=abc',
      open: '/apply/check',
    }),
    'assist-nobody': assistPage(desk),
    'assist-wrong': assistPage({ ...desk, failed: { code: say('7K3M-9QXT-2BVWD'), why: 'wrong' } }),
    'assist-sent': assistPage({ ...desk, failed: { code: say('7K3M-9QXT-2BVWD'), why: 'sent' } }),
    ...Object.fromEntries(within.map(([name, page]) => [`assisted-${name}`, page])),
  };
};
