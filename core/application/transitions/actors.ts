import type { Actor } from '../../audit/event.ts';

/** The programme's own steps: the workflow and due work. */
export const SYSTEM: Actor = { role: 'system', id: 'jisr' };
