/** The quick exit: where its link leads, on every page. */
export const AWAY_PATH = '/away';

/** Where it ends: a page that anyone may have open. The weather, of the state's own service; nothing of this site is told to it. */
export const AWAY_TO = 'https://www.marocmeteo.ma/';
