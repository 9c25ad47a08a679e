export const CSS = 'body{}';
