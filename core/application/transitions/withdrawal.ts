import { transition } from '../change.ts';
import { ENDABLE, endedBy } from './ending.ts';

/** She takes her application back. Nobody asks why; her claim on the CIN is free, and so are the place and the seat that were held for her. */
export const withdraw = transition<Record<never, never>>({
  event: 'withdrawn',
  from: ENDABLE,
  to: () => 'withdrawn',
  effects: (_, application, { at }) => ({
    ...endedBy(application, 'withdrawn', at),
    ...(application.holdsClaim || application.status === 'contested' ? { claim: 'release' as const } : {}),
    events: [{ kind: 'withdrawn', by: { role: 'applicant', id: application.id } }],
  }),
});
