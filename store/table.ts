/** The tables' shape, said once for the CDK stacks, the local host and the repositories. */
export const regionTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** Files by region, province (or host) and status, best score first; open cases; see keys.ts. */
  queueIndex: { name: 'queue', partitionKey: 'qpk', sortKey: 'qsk', projection: 'ALL' },
  /** Files in review by region and province, best score first: what a docket shows of each, in few bytes; see docket-card.ts. */
  docketIndex: { name: 'docket', partitionKey: 'qpk', sortKey: 'ksk', projection: 'INCLUDE', include: ['card', 'ballots'] },
  /** Everything that time must move, in the order of its due time; see keys.ts. */
  dueIndex: { name: 'due', partitionKey: 'dpk', sortKey: 'dsk', projection: 'KEYS_ONLY' },
} as const;

export const regionIndexes = [regionTable.queueIndex, regionTable.docketIndex, regionTable.dueIndex] as const;

export const nationalTable = { partitionKey: 'pk', sortKey: 'sk' } as const;
