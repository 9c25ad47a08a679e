/**
 * Rows outlive releases. What a later release wrote into a record and this one does not know is kept beside its members, under a
 * symbol: a spread carries it on, so that it is written again with the record, and nothing that lists, compares or shows members sees it.
 * See docs/adr/0026.
 */
const LATER = Symbol('members of a later release');

type Members = Readonly<Record<string, unknown>>;

const NONE: Members = {};

/** The object with more members that this release does not know. The object itself is changed: it was just read. */
export const withLater = <T extends object>(read: T, members: Members): T =>
  Object.assign(read, { [LATER]: { ...laterOf(read), ...members } });

export const laterOf = (value: object): Members => {
  const later: unknown = Reflect.get(value, LATER);
  return typeof later === 'object' && later !== null ? { ...later } : NONE;
};

/** A record that was made anew of one that was read, such as by parsing it again, with what that one carried. */
export const carryLater = <T extends object>(from: object, to: T): T => {
  const later = laterOf(from);
  return Object.keys(later).length === 0 ? to : withLater(to, later);
};
