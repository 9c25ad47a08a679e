import type { FunctionKind, ItemAction } from './functions.ts';

/** What a function of the national stack may use. */
export type NationalFunctionNeeds = {
  /** Where the regions' portals are, in the nation's table; of the claims there it sees nothing. */
  readonly portals?: readonly ItemAction[];
};

export type NationalFunctionSpec = { readonly kind: FunctionKind; readonly needs: NationalFunctionNeeds };

/** Every function of the national stack by its id, which is its folder in `functions/`. */
export const nationalFunctions = {
  'find-region': { kind: 'http', needs: { portals: ['GetItem', 'BatchGetItem'] } },
} as const satisfies Record<string, NationalFunctionSpec>;

export type NationalFunctionId = keyof typeof nationalFunctions;
