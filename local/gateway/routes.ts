/** Which route of an HTTP API serves a request. Source: API Gateway developer guide, "Routing API requests". */

export interface Route {
  /** `GET /applications/{reference}`, `ANY /x/{proxy+}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
}

export interface Match {
  readonly route: Route;
  readonly pathParameters: { readonly [name: string]: string } | undefined;
}

interface Compiled {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

const compile = (route: Route): Compiled => {
  const [method = '', path = ''] = route.key.split(' ', 2);
  return { route, method, segments: path.split('/').slice(1) };
};

const isGreedy = (segment: string): boolean => /^\{.+\+\}$/.test(segment);
const isParameter = (segment: string): boolean => /^\{.+\}$/.test(segment);

/** The parameters if the path fits; undefined otherwise. A parameter stands for one segment that is not empty. */
const matchPath = (pattern: readonly string[], path: readonly string[]): { [name: string]: string } | undefined => {
  const parameters: { [name: string]: string } = {};
  for (const [index, segment] of pattern.entries()) {
    const actual = path[index];
    if (isGreedy(segment)) {
      const rest = path.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[segment.slice(1, -2)] = rest;
      return parameters;
    }
    if (isParameter(segment)) {
      if (actual === undefined || actual === '') return undefined;
      parameters[segment.slice(1, -1)] = actual;
    } else if (segment !== actual) return undefined;
  }
  return pattern.length === path.length ? parameters : undefined;
};

/** Lower comes first: literal segments before parameters before greedy ones, from the left; a method before ANY. */
const specificity = ({ method, segments }: Compiled): string =>
  `${segments.map((segment) => (isGreedy(segment) ? 2 : isParameter(segment) ? 1 : 0)).join('')}3${method === 'ANY' ? 1 : 0}`;

export type Router = (method: string, path: string) => Match | undefined;

/** HEAD and OPTIONS have no route unless one names them, so they too reach `$default`. */
export const createRouter = (routes: readonly Route[]): Router => {
  const fallback = routes.find(({ key }) => key === '$default');
  const compiled = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort((a, b) => (specificity(a) < specificity(b) ? -1 : 1));
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const candidate of compiled) {
      if (candidate.method !== method && candidate.method !== 'ANY') continue;
      const parameters = matchPath(candidate.segments, segments);
      if (parameters !== undefined) {
        return { route: candidate.route, pathParameters: Object.keys(parameters).length === 0 ? undefined : parameters };
      }
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: undefined };
  };
};
