import { LANGUAGES } from '../../core/language.ts';
import { preCheck } from '../../core/scoring/pre-check.ts';
import { preCheckPage } from '../../pages/pre-check.ts';
import type { Deps } from '../shared/container.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';

/** The three questions of `/check`. What is typed is answered and forgotten: nothing is stored, logged or put into an address. */
export const preCheckRoutes = ({ region, nationalUrl }: Deps<'region' | 'nationalUrl'>): readonly Route[] => {
  const { provinces, grid } = region;
  const model = (request: HttpRequest, values = new URLSearchParams()) => ({
    ...frameOf(region, request),
    provinces,
    grid,
    nationalUrl,
    values,
    errors: [],
  });
  return [
    { method: 'GET', path: '/check', answer: (request) => html(200, preCheckPage(model(request))) },
    {
      method: 'POST',
      path: '/check',
      answer: (request) => {
        refuseCrossSite(request);
        const values = request.form();
        const judged = preCheck(
          Object.fromEntries(values),
          grid,
          provinces.map(({ code }) => code),
        );
        const language = LANGUAGES.find((known) => known === values.get('switch'));
        // A change of language asks for no answer yet; one that can be given is given all the same.
        const page = { ...model(request, values), ...(language === undefined ? {} : { language }) };
        if (judged.ok) return html(200, preCheckPage({ ...page, obstacles: judged.value }));
        return language === undefined ? html(422, preCheckPage({ ...page, errors: judged.error })) : html(200, preCheckPage(page));
      },
    },
  ];
};
