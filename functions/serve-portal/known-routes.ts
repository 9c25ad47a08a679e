/** Every address of the API with its methods, to tell an unknown one from a wrong method. A test compares it with the infrastructure's routes. */
export const KNOWN_ROUTES: Readonly<Record<string, string>> = {
  '/': 'GET',
  '/check': 'GET, POST',
  '/style.css': 'GET',
  '/portal.js': 'GET',
  '/tifinagh.woff2': 'GET',
  '/away': 'GET',
  '/openapi.json': 'GET',
  '/applications': 'POST',
  '/applications/{reference}': 'GET',
  '/apply': 'GET, POST',
  '/apply/resume': 'GET, POST',
  '/apply/check': 'GET',
  '/apply/send': 'GET, POST',
  '/apply/done': 'GET',
  '/apply/{step}': 'GET, POST',
  '/follow': 'GET, POST',
  '/follow/code': 'POST',
  '/follow/status': 'GET',
  '/follow/contact': 'GET, POST',
  '/follow/withdraw': 'GET, POST',
  '/follow/appeal': 'GET, POST',
  '/follow/data': 'GET',
  '/follow/data.json': 'GET',
  '/sign-in': 'GET, POST',
  '/sign-out': 'POST',
  '/l/{link}': 'GET',
  '/l/{link}/code': 'POST',
  '/l/{link}/session': 'POST',
  '/review': 'GET',
  '/review/{reference}': 'GET, POST',
  '/referrals': 'GET',
  '/referrals/{reference}': 'GET, POST',
  '/assist': 'GET, POST',
  '/information': 'GET, POST',
  '/cases': 'GET',
  '/cases/{case}': 'GET, POST',
};

const PATTERNS = Object.entries(KNOWN_ROUTES).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
  methods,
}));

/** The methods of an address; undefined: there is no such address. */
export const allowedMethods = (path: string): string | undefined => PATTERNS.find(({ pattern }) => pattern.test(path))?.methods;
