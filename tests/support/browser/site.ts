import { assetRoutes } from '../../../functions/shared/http/assets.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler, type Route } from '../../../functions/shared/http/http.ts';
import { createRouter } from '../../../local/gateway/routes.ts';
import { startGateway } from '../../../local/gateway/server.ts';
import { aRegion } from '../builders/index.ts';
import { contextOf } from '../lambda-context.ts';

export type Site = { readonly url: string; readonly close: () => Promise<void> };

type Handler = ReturnType<typeof httpHandler>;

/** A function behind the real gateway, in this process: for what browsers do with pages that need no store. */
export const serve = async (handler: Handler): Promise<Site> => {
  const route = createRouter([{ key: '$default', functionArn: 'site' }]);
  return startGateway({
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
};

/** A site of a few pages with the assets of any. */
export const startSite = (routes: readonly Route[]): Promise<Site> =>
  serve(httpHandler([...routes, ...assetRoutes], errorPageOf(aRegion())));
