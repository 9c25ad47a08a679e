export { frame } from '../fr/frame.ts';
