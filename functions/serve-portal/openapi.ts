import * as z from 'zod';
import { BodySchema } from '../../core/application/form.ts';
import { LANGUAGES } from '../../core/language.ts';
import { CONSENT_VERSIONS } from '../../messages/consent.ts';
import { AcceptedSchema, ApplicationViewSchema, ProblemSchema } from '../shared/api.ts';
import { once } from '../shared/composition/once.ts';

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return rest;
};
const content = (type: string, name: string) => ({ [type]: { schema: { $ref: `#/components/schemas/${name}` } } });
const problem = (description: string) => ({ description, content: content('application/problem+json', 'Problem') });

/** The API's description, made from the schemas that the handlers parse with; at the first request, not at every cold start. */
export const openApi = once(() => ({
  openapi: '3.1.0',
  info: {
    title: 'Jisr',
    version: '1',
    description:
      "Applications to Morocco's programme of women's economic empowerment. Personal data goes in bodies and headers only, never in addresses.",
  },
  paths: {
    '/applications': {
      post: {
        operationId: 'submitApplication',
        summary: 'Submit an application',
        description: `\`consent.textVersion\` is one of: ${CONSENT_VERSIONS.join(', ')}.`,
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: 'Any text of up to 200 characters. The same key and body get the same answer; another body gets 422.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          { $ref: '#/components/parameters/AcceptLanguage' },
        ],
        requestBody: { required: true, content: content('application/json', 'Application') },
        responses: {
          202: {
            description: 'Stored. What follows is told to the registered contact and shown at `Location`.',
            headers: { Location: { schema: { type: 'string' } } },
            content: content('application/json', 'Accepted'),
          },
          400: problem('The body is not JSON'),
          403: problem('This region takes no applications yet'),
          413: problem('The body is over 64 KB'),
          415: problem('The body is not application/json'),
          422: problem('Fields are wrong, one entry each; or the key was used for another body'),
          429: {
            ...problem('Too many applications of this hour name this telephone or e-mail address; nothing is stored'),
            headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
          },
          503: problem('Try again'),
        },
      },
    },
    '/applications/{reference}': {
      get: {
        operationId: 'getApplication',
        summary: 'Follow an application',
        security: [{ trackingCode: [] }],
        parameters: [
          { name: 'reference', in: 'path', required: true, schema: { type: 'string', pattern: '^\\d{9}$' } },
          { $ref: '#/components/parameters/AcceptLanguage' },
        ],
        responses: {
          200: { description: 'Where the application stands', content: content('application/json', 'ApplicationView') },
          404: problem('Unknown reference or wrong tracking code: the answer is the same'),
        },
      },
    },
  },
  components: {
    parameters: {
      AcceptLanguage: { name: 'Accept-Language', in: 'header', required: false, schema: { type: 'string', enum: LANGUAGES } },
    },
    securitySchemes: {
      trackingCode: { type: 'http', scheme: 'bearer', description: 'The tracking code that was given with the reference' },
    },
    schemas: {
      Application: schema(BodySchema, 'input'),
      Accepted: schema(AcceptedSchema, 'output'),
      ApplicationView: schema(ApplicationViewSchema, 'output'),
      Problem: schema(ProblemSchema, 'output'),
    },
  },
}));
