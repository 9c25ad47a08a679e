/** Step Functions as a test sees it: every callback is taken, and told by its outcome. */
export const callbacksThatAreTaken = () => {
  const taken: string[] = [];
  const callbacks = {
    callBack: async (_token: string, outcome: string) => {
      taken.push(outcome);
      return 'taken' as const;
    },
    mustCallBack: async () => undefined,
  };
  return { callbacks, taken };
};
