export { cases } from '../fr/cases.ts';
