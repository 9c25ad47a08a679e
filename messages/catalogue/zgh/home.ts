export { home } from '../fr/home.ts';
