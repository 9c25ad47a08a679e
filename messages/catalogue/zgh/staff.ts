export { staff } from '../fr/staff.ts';
