/** What a service of the local AWS endpoint answers. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export const json = (status: number, body: unknown): Answer => ({
  status,
  contentType: 'application/x-amz-json-1.0',
  body: JSON.stringify(body),
});

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A successful answer of the Query protocol with one field. */
export const queryResult = (action: string, field: string, value: string): Answer => ({
  status: 200,
  contentType: 'text/xml',
  body: `<${action}Response><${action}Result><${field}>${escapeXml(value)}</${field}></${action}Result><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`,
});

export const queryError = (code: string, message: string, status = 400): Answer => ({
  status,
  contentType: 'text/xml',
  body: `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
});
