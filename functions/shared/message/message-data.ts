import { formatSubject } from '../../../core/access/subject.ts';
import { appealOf } from '../../../core/application/appeal.ts';
import type { Application } from '../../../core/application/application.ts';
import type { Message } from '../../../core/message/message.ts';
import type { Region } from '../../../core/region/region.ts';
import { DAY_SECONDS } from '../../../core/time.ts';
import type { MessageContent } from '../../../messages/render.ts';
import type { Access } from '../../../store/access.ts';
import type { Applications } from '../../../store/application/applications.ts';
import type { Clock } from '../adapters/clock.ts';
import { epochSeconds } from '../adapters/clock.ts';
import type { Keys } from '../adapters/keys.ts';
import { reasonsFor } from '../committee/reasons.ts';
import { informationLink } from './information-link.ts';

/** What a message says, gathered at the moment of sending: the stored message holds identifiers only. */
export type GatherMessageData = (application: Application, message: Message) => Promise<MessageContent>;

type Parts = {
  readonly applications: Applications;
  readonly access: Access;
  readonly keys: Keys;
  readonly region: Region;
  readonly clock: Clock;
  readonly publicUrl: string;
};

export const createMessageData = ({ applications, access, keys, region, clock, publicUrl }: Parts): GatherMessageData => {
  /** Where the applicant answers: the same link however often this message is sent. */
  const putInformationLink = async (application: Application): Promise<string> => {
    const { id, hash } = await informationLink(keys, application);
    await access.putLink({
      hash,
      subject: formatSubject({ kind: 'applicant', id: application.id }),
      purpose: 'information',
      expiresAt: epochSeconds(clock) + region.information.answerDays * DAY_SECONDS,
    });
    return `${publicUrl}/l/${id}?lang=${application.language}`;
  };

  /** Why she was refused, whatever has followed since: the message may be late. */
  const refusal = async (application: Application, kind: Message['kind']): Promise<Partial<MessageContent>> => {
    if (kind !== 'rejected' && kind !== 'ineligible') return {};
    const { id, round } = application;
    const events = await applications.getEvents(id);
    const appeal = appealOf(application, events, region.appeal.days, clock.now());
    return {
      appealUntil: appeal.kind === 'open' ? appeal.until : undefined,
      final: appeal.kind === 'final',
      ...(kind === 'rejected'
        ? { reasons: await reasonsFor(applications, id, events, 'rejected') }
        : { ineligible: (await applications.getScore(id, round))?.ineligible }),
    };
  };

  return async (application, message) => {
    const host = region.hosts.find(({ id }) => id === message.details['host']);
    const asks = message.kind === 'information-requested' || message.kind === 'information-reminder';
    return {
      reference: application.reference,
      trackingCode: await keys.trackingCode(application.id, application.codeVersion),
      portalUrl: publicUrl,
      utcOffset: region.utcOffset,
      repeat: message.repeated,
      deadline: application.deadline,
      host,
      link: asks ? await putInformationLink(application) : undefined,
      ...(await refusal(application, message.kind)),
    };
  };
};
