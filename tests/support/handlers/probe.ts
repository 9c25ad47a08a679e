/** Sample handlers that show what a function sees, for tests of the local host. */

interface Context {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  getRemainingTimeInMillis(): number;
}

let invocations = 0;

export const echo = async (event: unknown) => ({ event, invocation: ++invocations });

export const describe = async (_event: unknown, context: Context) => ({
  requestId: context.awsRequestId,
  name: context.functionName,
  arn: context.invokedFunctionArn,
  memory: context.memoryLimitInMB,
  remaining: context.getRemainingTimeInMillis(),
  environment: Object.fromEntries(Object.entries(process.env).sort()),
});

export const undefinedResult = () => undefined;

export const fail = ({ name, message }: { name: string; message: string }) => {
  throw Object.assign(new Error(message), { name });
};

export const failOddly = () => Promise.reject('only text');

export const circular = () => {
  const self: { self?: unknown } = {};
  self.self = self;
  return self;
};

export const never = () => new Promise(() => {});

let [running, mostRunning] = [0, 0];

export const pause = async () => {
  running += 1;
  mostRunning = Math.max(mostRunning, running);
  await new Promise((resolve) => setTimeout(resolve, 5));
  running -= 1;
};

export const most = () => mostRunning;

export const block = () => {
  for (;;);
};

export const crash = () => {
  setTimeout(() => {
    throw new Error('crashed on its own');
  });
  return new Promise(() => {});
};

export const large = () => 'x'.repeat(7_000_000);

export const print = ({ line }: { line: string }) => {
  console.log(line);
};

export const notAFunction = 'text';
