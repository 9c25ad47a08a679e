import { ServiceError } from './service-error.ts';

/** A page token holds the last position given out. */
export const tokenFor = (position: number): string => Buffer.from(`after:${position}`).toString('base64url');

/** Throws InvalidToken. */
export const pageFrom = (token: string | undefined): number | undefined => {
  if (token === undefined) return undefined;
  const position = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (position === undefined) throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  return Number(position);
};
