/** Minutes after which due work looks whether the next step has really been taken. */
export const REPAIR = {
  /** A start or a callback that the next step should have followed at once. */
  lost: 2,
  /** A step that runs by itself. */
  stuck: 15,
} as const;

/** Minutes after which due work that failed is tried again; after the last of them a person is told, and it goes on at that pace. */
const BACK_OFF_MINUTES = [1, 5, 15, 60] as const;
const SLOWEST = 60;

/** `failures`: how often it has failed in a row. */
export const pauseAfter = (failures: number): number => BACK_OFF_MINUTES[failures - 1] ?? SLOWEST;
export const isForPeople = (failures: number): boolean => failures > BACK_OFF_MINUTES.length;
