/** The name of a construct: `SweepDueWork` for `sweep-due-work`. */
export const pascalCase = (id: string): string => id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
