export { rules } from '../fr/rules.ts';
