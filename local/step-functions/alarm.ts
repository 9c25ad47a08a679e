/** Calls back at the earliest time asked for. Times are real ms since the epoch. */
export interface Alarm {
  at(time: number): void;
  clear(): void;
}

// Long waits are looked at again: the machine may sleep, and Node's timers reach 24 days only.
const LONGEST_MS = 60_000;

export const createAlarm = (ring: () => void): Alarm => {
  let armed: { readonly time: number; readonly timer: NodeJS.Timeout } | undefined;

  const clear = (): void => {
    clearTimeout(armed?.timer);
    armed = undefined;
  };

  const at = (wanted: number): void => {
    const now = Date.now();
    const time = Math.min(wanted, now + LONGEST_MS);
    if (armed !== undefined && armed.time <= time) return;
    clear();
    const timer = setTimeout(
      () => {
        armed = undefined;
        ring();
      },
      Math.max(1, Math.ceil(time - now)),
    );
    armed = { time, timer };
  };

  return { at, clear };
};
