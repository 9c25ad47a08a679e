import * as z from 'zod';
import { type Channel, ChannelSchema } from './store.ts';

/**
 * The next sends to one recipient that shall fail, to see what the system then does. By default they fail with an error that the
 * AWS SDK does not repeat by itself, so that one fault is one failed attempt of a handler.
 */
export const FaultSchema = z.strictObject({
  channel: ChannelSchema,
  to: z.string().min(1),
  /** How many sends fail; 0 takes the fault back. */
  failures: z.int().nonnegative(),
  /**
   * The service's error code, such as `MessageRejected` for an address that is refused for good. An e-mail can also be accepted and
   * then come back: `bounce`, `soft-bounce` (a full mailbox) or `complaint`.
   */
  code: z.string().optional(),
});
export type Fault = z.infer<typeof FaultSchema>;

const usualCode: { readonly [channel in Channel]: string } = { email: 'AccountSendingPausedException', sms: 'OptedOut' };

export interface Faults {
  set(fault: Fault): void;
  /** Takes one failure for this send; undefined when it shall succeed. */
  take(channel: Channel, to: string): string | undefined;
}

/** @param initial there from the start, before anything can be sent */
export const createFaults = (initial: readonly Fault[] = []): Faults => {
  const key = (channel: Channel, to: string): string => `${channel} ${to}`;
  const faults = new Map(initial.map((fault) => [key(fault.channel, fault.to), fault]));
  return {
    set: (fault) => {
      faults.set(key(fault.channel, fault.to), fault);
    },
    take: (channel, to) => {
      const fault = faults.get(key(channel, to));
      if (fault === undefined || fault.failures === 0) return undefined;
      faults.set(key(channel, to), { ...fault, failures: fault.failures - 1 });
      return fault.code ?? usualCode[channel];
    },
  };
};
