export { national } from '../fr/national.ts';
