import type { ClockConfig, KeysConfig, MailConfig, PortalConfig, RegionConfig } from '../config.ts';
import { createDelivery, type Delivery } from '../message/delivery.ts';
import { createMessageData } from '../message/message-data.ts';
import { clock } from './clock.ts';
import type { ConfigOf } from './config-of.ts';
import { email } from './email.ts';
import { keys } from './keys.ts';
import { region } from './region.ts';
import { sms } from './sms.ts';
import { access, applications, messages, type Tables } from './store.ts';

type DeliveryConfig = Tables &
  ConfigOf<typeof RegionConfig & typeof MailConfig & typeof KeysConfig & typeof PortalConfig & typeof ClockConfig>;

export const delivery = (config: DeliveryConfig): Delivery => {
  const parts = { applications: applications(config), region: region(config), clock: clock(config) };
  return createDelivery({
    ...parts,
    messages: messages(config),
    email: email(config),
    sms: sms(config),
    data: createMessageData({ ...parts, access: access(config), keys: keys(config), publicUrl: config.PUBLIC_URL }),
  });
};
