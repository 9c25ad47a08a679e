import * as z from 'zod';

/**
 * What is read of an event that SES publishes through a configuration set. The address is that of `mail.destination`: a mail has one
 * recipient, while `bouncedRecipients` may name where she forwards it to, and a complaint may come without a name.
 * Source: SES developer guide, "Contents of event data that Amazon SES publishes".
 */
const MailSchema = z.object({
  destination: z.tuple([z.string().min(3)]),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const DetailSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Bounce'), bounce: z.object({ bounceType: z.string() }), mail: MailSchema }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ complaintFeedbackType: z.string().optional() }),
    mail: MailSchema,
  }),
]);

export const EventSchema = z.object({ source: z.literal('aws.ses'), detail: DetailSchema });
export type MailEvent = z.infer<typeof EventSchema>['detail'];

/** Why no more mail goes to the address. Undefined: a full mailbox, a server that rested; or a mail that was called wanted. */
export const verdictOn = (event: MailEvent): 'bounced' | 'complained' | undefined => {
  if (event.eventType === 'Bounce') return event.bounce.bounceType === 'Permanent' ? 'bounced' : undefined;
  return event.complaint.complaintFeedbackType === 'not-spam' ? undefined : 'complained';
};

const AboutSchema = z.object({ application: z.tuple([z.uuid()]), message: z.tuple([z.coerce.number().int().min(1)]) });

/** The message to an applicant that came back; undefined: a mail of another kind. */
export const messageOf = ({ mail }: MailEvent): { readonly application: string; readonly message: number } | undefined => {
  const tags = AboutSchema.safeParse(mail.tags);
  return tags.success ? { application: tags.data.application[0], message: tags.data.message[0] } : undefined;
};
