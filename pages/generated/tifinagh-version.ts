// Made by `node scripts/assets.ts`; change its sources instead.
export const TIFINAGH_VERSION = '71859310';
