export { form } from '../fr/form.ts';
