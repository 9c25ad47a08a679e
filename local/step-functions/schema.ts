/** The journal's tables. `user_version` guards against a file of another layout. */
export const SCHEMA_VERSION = 1;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS machines (
  id INTEGER PRIMARY KEY,
  arn TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS revisions (
  machine INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (machine, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS executions (
  id INTEGER PRIMARY KEY,
  machine INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  input TEXT NOT NULL,
  output TEXT,
  error TEXT,
  cause TEXT,
  started_at INTEGER NOT NULL,
  stopped_at INTEGER,
  UNIQUE (machine, name)
) STRICT;
CREATE INDEX IF NOT EXISTS executions_by_status ON executions (machine, status, id);
CREATE TABLE IF NOT EXISTS running (
  execution INTEGER PRIMARY KEY,
  phase TEXT NOT NULL,
  position TEXT NOT NULL,
  due_programme INTEGER NOT NULL,
  due_real INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS running_by_programme ON running (due_programme);
CREATE INDEX IF NOT EXISTS running_by_real ON running (due_real) WHERE due_real IS NOT NULL;
CREATE TABLE IF NOT EXISTS history (
  execution INTEGER NOT NULL,
  first_event INTEGER NOT NULL,
  events TEXT NOT NULL,
  PRIMARY KEY (execution, first_event)
) STRICT, WITHOUT ROWID;
`;
