export { signIn } from '../fr/sign-in.ts';
