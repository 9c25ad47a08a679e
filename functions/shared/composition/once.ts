/** Makes something at its first use and keeps it: a client lives as long as its process, and functions of one process share it. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
