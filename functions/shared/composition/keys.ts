import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createKeys, type Keys } from '../adapters/keys.ts';
import type { KeysConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

const secretsManager = once(() => new SecretsManagerClient({}));

export const keys = (config: ConfigOf<typeof KeysConfig>): Keys => createKeys(secretsManager(), config.PEPPER_SECRET_ARN);
