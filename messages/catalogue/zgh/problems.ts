export { fieldErrors, problems } from '../fr/problems.ts';
