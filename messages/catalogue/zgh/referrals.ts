export { information, referrals } from '../fr/referrals.ts';
