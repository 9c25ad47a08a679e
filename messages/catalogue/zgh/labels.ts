export { labels } from '../fr/labels.ts';
