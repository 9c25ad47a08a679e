import { given } from './given.ts';

/** Styles the page before it is first painted. */
export const adoptStyle = (): void => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(given.css);
    document.adoptedStyleSheets = [sheet];
  } catch {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = given.stylePath;
    document.head.append(link);
  }
};
