import type { ApiModel, StackModel } from '../assembly/stack-model.ts';
import type { Closers } from '../closers.ts';
import { HostError } from '../host-error.ts';
import type { LocalServer } from '../http-server.ts';
import { createRouter } from './routes.ts';
import { type AccessLogEntry, type GatewayTarget, startGateway } from './server.ts';

/** The stack whose API is served on NATIONAL_PORT; any other's on PORT. */
export const NATIONAL_STACK = 'Jisr-National';

export interface GatewaysOptions {
  /** 0 for any free port. */
  readonly ports: { readonly region: number; readonly national: number };
  readonly access: (entry: AccessLogEntry & { readonly api: string | undefined }) => void;
  readonly onError: (error: unknown) => void;
  readonly closers: Closers;
}

export interface Gateways {
  /** Where a stack's HTTP API is served, without a trailing slash; known before the stacks are. */
  urlOf(stack: string): string;
  /** Takes the stacks' APIs, one of a region and at most one of the nation. Throws `UnsupportedTemplate` for any other number. */
  assign(stacks: readonly StackModel[]): Assigned;
}

export interface Assigned {
  readonly url: string;
  /** Undefined when the national stack has no API. */
  readonly nationalUrl: string | undefined;
  /** Lets requests in, which were answered 503 until now. */
  open(invoke: GatewayTarget['invoke']): void;
  close(): Promise<void>;
}

type Hosted = ApiModel & { readonly account: string };

const apisOf = (stacks: readonly StackModel[]): { readonly region: Hosted; readonly national: Hosted | undefined } => {
  const of = (national: boolean): Hosted[] =>
    stacks
      .filter(({ name }) => (name === NATIONAL_STACK) === national)
      .flatMap(({ account, apis }) => apis.map((api) => ({ ...api, account })));
  const [[region, ...others], [national, ...more]] = [of(false), of(true)];
  if (region !== undefined && others.length === 0 && more.length === 0) return { region, national };
  const found = stacks.flatMap(({ name, apis }) => apis.map(() => name)).join(', ');
  throw new HostError(
    'UnsupportedTemplate',
    `The local host serves one HTTP API of a region and one of the nation; the stacks have: ${found || 'none'}.`,
  );
};

/** Takes the ports, so that one that is taken is told at once. Throws `PortTaken`. */
export const startGateways = async ({ ports, access, onError, closers }: GatewaysOptions): Promise<Gateways> => {
  let targets: { region?: GatewayTarget; national?: GatewayTarget } = {};
  const serve = async (which: 'region' | 'national', variable: string): Promise<LocalServer> => {
    const server = await startGateway({
      port: ports[which],
      variable,
      target: () => targets[which],
      access: (entry) => access({ api: targets[which]?.id, ...entry }),
      onError,
    });
    closers.add(() => server.close());
    return server;
  };
  const region = await serve('region', 'PORT');
  const national = await serve('national', 'NATIONAL_PORT');
  return {
    urlOf: (stack) => (stack === NATIONAL_STACK ? national.url : region.url),
    assign: (stacks) => {
      const apis = apisOf(stacks);
      return {
        url: region.url,
        nationalUrl: apis.national === undefined ? undefined : national.url,
        open: (invoke) => {
          const targetOf = ({ id, account, routes }: Hosted): GatewayTarget => ({ id, account, route: createRouter(routes), invoke });
          targets = {
            region: targetOf(apis.region),
            ...(apis.national === undefined ? {} : { national: targetOf(apis.national) }),
          };
        },
        close: async () => {
          targets = {};
          await Promise.all([region.close(), national.close()]);
        },
      };
    },
  };
};
