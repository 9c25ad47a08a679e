export { apply } from '../fr/apply.ts';
