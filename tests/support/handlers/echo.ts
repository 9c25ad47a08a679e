/** Sample handler behind an HTTP API: answers with what it was asked and what it was given. */
export const echo = async (event: { readonly routeKey: string; readonly requestContext: { readonly apiId: string } }) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    route: event.routeKey,
    api: event.requestContext.apiId,
    table: process.env['TABLE_NAME'],
    url: process.env['PUBLIC_URL'],
  }),
});
