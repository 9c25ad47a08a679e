export { follow, submitted } from '../fr/follow.ts';
