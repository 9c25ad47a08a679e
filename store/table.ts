/** The tables' shape, said once for the CDK stacks, the local host and the repositories. */
export const regionTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** Files by region, province (or host) and status, best score first; open cases; see keys.ts. */
  queueIndex: { name: 'queue', partitionKey: 'qpk', sortKey: 'qsk', projection: 'ALL' },
  /** Everything that time must move, in the order of its due time; see keys.ts. */
  dueIndex: { name: 'due', partitionKey: 'dpk', sortKey: 'dsk', projection: 'KEYS_ONLY' },
} as const;

export const nationalTable = { partitionKey: 'pk', sortKey: 'sk' } as const;
