import type { Context } from 'aws-lambda';

/** What Lambda tells a function of its invocation. */
export const contextOf = (functionName: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName,
  functionVersion: '1',
  invokedFunctionArn: `arn:aws:lambda:eu-west-3:000000000000:function:${functionName}`,
  memoryLimitInMB: '512',
  awsRequestId: 'request',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 30_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
