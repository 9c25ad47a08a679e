export { consent } from '../fr/consent.ts';
