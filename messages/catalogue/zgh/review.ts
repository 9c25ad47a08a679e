export { decision, review } from '../fr/review.ts';
