// Made by `npm run assets`; change its sources instead.
export const TIFINAGH_VERSION = '71859310';
