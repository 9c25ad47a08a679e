/** Stands in bundles for the SDK's event streams, which no operation used here has. */
export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are left out of the bundles');
  }
}
export const eventStreamSerdeProvider = (): never => {
  throw new Error('Event streams are left out of the bundles');
};
