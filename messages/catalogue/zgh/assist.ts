export { assist } from '../fr/assist.ts';
