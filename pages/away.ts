/** The quick exit: where its link leads, on every page. */
export const AWAY_PATH = '/away';

/** Where it ends: a page that anyone may have open, and that answers at once everywhere. A search for the weather, in Arabic. */
export const AWAY_TO = 'https://www.google.com/search?q=%D8%A7%D9%84%D8%B7%D9%82%D8%B3';
