import type { MailEvents } from '../events/mail-events.ts';
import { type LocalServer, readBody, startLocalServer } from '../http-server.ts';
import type { Faults } from '../mailbox/faults.ts';
import type { MailboxStore } from '../mailbox/store.ts';
import { type Answer, json, queryError } from './answer.ts';
import { sendEmail } from './email.ts';
import { publishSms } from './sms.ts';

/** The services behind the endpoint that are made elsewhere. */
export interface AwsServices {
  /** `AWSStepFunctions.<operation>`. */
  stepFunctions(target: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  getSecretValue(body: unknown): Answer;
  readonly mailbox: MailboxStore;
  readonly faults: Faults;
  /** What becomes of accepted mail. Absent: any configuration set is taken, and nothing comes back. */
  readonly mailEvents?: MailEvents;
  /** What `GET /_measure` answers; DELETE begins counting anew. */
  measure(): unknown;
  resetMeasures(): void;
}

const LARGEST_REQUEST_BYTES = 10 * 1_048_576;

const answerTarget = async (target: string, body: string, services: AwsServices): Promise<Answer> => {
  let request: unknown;
  try {
    request = JSON.parse(body === '' ? '{}' : body);
  } catch {
    return json(400, { __type: 'SerializationException', message: 'The request is not JSON.' });
  }
  if (target.startsWith('AWSStepFunctions.')) {
    const answer = await services.stepFunctions(target, request);
    return json(answer.status, answer.body);
  }
  if (target === 'secretsmanager.GetSecretValue') return services.getSecretValue(request);
  return json(400, { __type: 'UnknownOperationException', message: `The local host does not serve ${target}.` });
};

const answerQuery = (parameters: URLSearchParams, { mailbox, faults, mailEvents }: AwsServices): Answer => {
  const action = parameters.get('Action') ?? '';
  if (action === 'SendEmail') return sendEmail(parameters, mailbox, faults, mailEvents);
  if (action === 'Publish') return publishSms(parameters, mailbox, faults);
  return queryError('InvalidAction', `The local host does not serve ${action === '' ? 'this request' : action}.`);
};

const answerMeasure = (method: string | undefined, services: AwsServices): Answer => {
  if (method === 'DELETE') services.resetMeasures();
  return { ...json(200, services.measure()), contentType: 'application/json' };
};

/** One endpoint for Step Functions, Secrets Manager, SES and SNS, told apart as the SDK's requests tell them apart. */
export const startAwsEndpoint = (services: AwsServices, onError: (error: unknown) => void): Promise<LocalServer> =>
  startLocalServer({
    port: 0,
    onError,
    handle: async (request, response) => {
      const body = (await readBody(request, LARGEST_REQUEST_BYTES))?.toString('utf8') ?? '';
      const target = request.headers['x-amz-target'];
      const answer =
        request.url === '/_measure'
          ? answerMeasure(request.method, services)
          : typeof target === 'string'
            ? await answerTarget(target, body, services)
            : answerQuery(new URLSearchParams(body), services);
      response.writeHead(answer.status, { 'content-type': answer.contentType, 'content-length': Buffer.byteLength(answer.body) });
      response.end(answer.body);
    },
  });
