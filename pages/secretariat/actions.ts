/** Done at once by a button. */
export const PLAIN_ACTIONS = ['send-link', 'approve'] as const;
/** Done on a page of their own, with a reason. */
export const REASONED_ACTIONS = ['refuse', 'end', 'revoke', 'replace', 'remove'] as const;
export type ReasonedAction = (typeof REASONED_ACTIONS)[number];
/** What the secretary can do about a seat or a stand-in of it; posted as `action`. */
export type SeatAction = (typeof PLAIN_ACTIONS)[number] | ReasonedAction;

export const isReasoned = (text: string | null): text is ReasonedAction => REASONED_ACTIONS.some((action) => action === text);
export const isPlain = (text: string | null): text is (typeof PLAIN_ACTIONS)[number] => PLAIN_ACTIONS.some((action) => action === text);

/** What is confirmed before it is done: it cannot be taken back as it was. */
export const needsConfirmation = (action: ReasonedAction): boolean => action === 'replace' || action === 'remove';

/** By whether somebody holds the seat. */
export const SEAT_ACTIONS = { held: ['revoke', 'replace', 'remove'], vacant: ['replace'] } as const;
