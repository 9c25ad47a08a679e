/** Minutes after which due work looks whether the next step has really been taken. */
export const REPAIR = {
  /** A start or a callback that the next step should have followed at once. */
  lost: 2,
  /** A step that runs by itself. */
  stuck: 15,
} as const;
