import { assetRoutes } from '../../../functions/shared/assets.ts';
import { errorPageOf } from '../../../functions/shared/error-page.ts';
import { httpHandler, type Route } from '../../../functions/shared/http.ts';
import { createRouter } from '../../../local/gateway/routes.ts';
import { startGateway } from '../../../local/gateway/server.ts';
import { aRegion } from '../builders/index.ts';
import { contextOf } from '../lambda-context.ts';

export type Site = { readonly url: string; readonly close: () => Promise<void> };

/** A site of a few pages behind the real gateway, for what browsers do with any page: no store, no region's stack. */
export const startSite = async (routes: readonly Route[]): Promise<Site> => {
  const handler = httpHandler([...routes, ...assetRoutes], errorPageOf(aRegion()));
  const route = createRouter([{ key: '$default', functionArn: 'site' }]);
  const server = await startGateway({
    port: 0,
    variable: 'PORT',
    access: () => {},
    onError: (error) => console.error(error),
    target: () => ({
      id: 'site',
      account: '000000000000',
      route,
      invoke: async (_function, payload) => ({
        ok: true,
        payload: JSON.stringify(await handler(JSON.parse(payload), contextOf('site'), { signal: AbortSignal.timeout(30_000) })),
      }),
    }),
  });
  return server;
};
