import { TIFINAGH_VERSION } from './generated/tifinagh-version.ts';

/** The font of Tamazight pages. No other page has a use for it. */
export const FONT_PATH = `/tifinagh.woff2?v=${TIFINAGH_VERSION}`;
