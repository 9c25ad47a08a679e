export { drafts } from '../fr/drafts.ts';
