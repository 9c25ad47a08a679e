export { mail } from '../fr/mail.ts';
