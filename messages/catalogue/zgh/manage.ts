export { manage } from '../fr/manage.ts';
