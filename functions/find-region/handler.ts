import { openingOf, regionOfProvince } from '../../core/region/directory.ts';
import { errorPage } from '../../pages/error.ts';
import { type Frame, segment } from '../../pages/frame.ts';
import { regionPage } from '../../pages/national/region.ts';
import { startPage } from '../../pages/national/start.ts';
import type { Deps } from '../shared/container.ts';
import { assetRoutes } from '../shared/http/assets.ts';
import { type HttpRequest, type HttpResponse, html, httpHandler, type Route } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { errorFields, log } from '../shared/log.ts';

/** A province is no secret: it stands in the address, so that a link can lead to a region. */
const PROVINCE = 'province';

/** Which region am I? From a province to the portal of its region. */
export const createHandler = ({ directory, portals, clock }: Deps<'directory' | 'portals' | 'clock'>) => {
  const { regions } = directory;
  const frame = ({ language }: HttpRequest, path: string, sample = regions.some((region) => region.sample)): Frame => ({
    language,
    path,
    sample,
  });

  const start = async (request: HttpRequest, unknown?: string): Promise<HttpResponse> => {
    // Whatever one region has announced, the others are found.
    const announced = await portals.getMany(
      regions.map(({ code }) => code),
      (error) => log('portal-unread', { row: error.pk, ...errorFields(error) }),
    );
    const openings = regions.map((entry) => {
      const portal = announced.find(({ region }) => region === entry.code);
      return [entry.code, openingOf(entry, portal, clock.now())] as const;
    });
    const page = startPage({ ...frame(request, '/'), directory, openings: new Map(openings), unknown });
    return html(unknown === undefined ? 200 : 422, page);
  };

  const routes: readonly Route[] = [
    { method: 'GET', path: '/', answer: (request) => start(request) },
    {
      method: 'GET',
      path: '/region',
      answer: async (request) => {
        const asked = request.query.get(PROVINCE) ?? '';
        const entry = regionOfProvince(directory, asked);
        const province = entry?.provinces.find(({ code }) => code === asked);
        if (entry === undefined || province === undefined) return start(request, asked);
        const opening = openingOf(entry, await portals.get(entry.code), clock.now());
        const path = `${request.path}?${PROVINCE}=${segment(asked)}`;
        return html(200, regionPage({ ...frame(request, path, entry.sample), entry, province, opening }));
      },
    },
    ...assetRoutes,
  ];
  return httpHandler(
    routes,
    (error, request) => html(error.status, errorPage({ ...frame(request, '/'), code: error.code }), { headers: error.headers }),
    ({ path }) => {
      throw routes.some((route) => route.path === path)
        ? new HttpError('method-not-allowed', [], { Allow: 'GET' })
        : new HttpError('not-found');
    },
  );
};
