export { history } from '../fr/history.ts';
