import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { createKeys, type Keys } from '../../functions/shared/adapters/keys.ts';

/** What is derived from a sample pepper. */
export const sampleKeys = (pepper = 'sample pepper'): Keys => {
  const client = new SecretsManagerClient({ region: 'eu-west-3' });
  mockClient(client).on(GetSecretValueCommand).resolves({ SecretString: pepper });
  return createKeys(client, 'arn');
};
