import { fileURLToPath } from 'node:url';
import { readCloudAssembly } from './assembly/cloud-assembly.ts';
import { readParameters, readStackModel, type StackModel } from './assembly/stack-model.ts';
import { synthesise } from './assembly/synthesise.ts';
import { startAwsEndpoint } from './aws/endpoint.ts';
import { openSecrets } from './aws/secrets.ts';
import { startProgrammeClock } from './clock/programme-clock.ts';
import { type Closers, createClosers, once } from './closers.ts';
import { type DataFolder, openDataFolder } from './data-folder/data-folder.ts';
import { startDatabase } from './dynamodb/database.ts';
import { createMailEvents } from './events/mail-events.ts';
import { startGateways } from './gateway/gateways.ts';
import type { HostError } from './host-error.ts';
import { expectFree } from './http-server.ts';
import { startFunctions } from './lambda/functions.ts';
import { openLogFiles } from './log-files.ts';
import { createFaults, type Fault } from './mailbox/faults.ts';
import { startMailboxServer } from './mailbox/server.ts';
import { openMailboxStore } from './mailbox/store.ts';
import type { CommandOptions } from './options.ts';
import { startScheduler } from './schedules/scheduler.ts';
import { type CallbackFaults, withCallbackFaults } from './step-functions/callback-faults.ts';
import { createStepFunctions } from './step-functions/index.ts';

export interface HostOptions extends Partial<CommandOptions> {
  readonly dataFolder: string;
  /** The project that the handlers' sources and infra/ are in. */
  readonly projectFolder?: string;
  /** A cloud assembly made elsewhere, instead of synthesising one. */
  readonly assemblyFolder?: string;
  /** Callbacks that get lost or come twice, to see what the system then does. */
  readonly callbackFaults?: CallbackFaults;
  /** Sends that fail or come back; more can be set at the mailbox. */
  readonly mailFaults?: readonly Fault[];
  /** The least real time between two runs of a schedule, ms. */
  readonly leastScheduleMs?: number;
}

/** A running host. */
export interface Host {
  /** The portal and API, without a trailing slash. */
  readonly url: string;
  /** The national entry page, without a trailing slash; undefined when the assembly has none. */
  readonly nationalUrl: string | undefined;
  /** The mailbox: `/` for people, `/store` and `/faults` for programs. */
  readonly mailUrl: string;
  /** Step Functions, Secrets Manager, SES and SNS for SDK clients; `/_measure`. */
  readonly awsUrl: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** Programme ms since the epoch. */
  now(): number;
  readonly rate: number;
  /** The store's process; undefined when it is the person's own. */
  databasePid(): number | undefined;
  /** Resolves when the host cannot go on, with the reason. It still has to be stopped. */
  readonly failed: Promise<HostError>;
  stop(): Promise<void>;
}

const defaultProject = fileURLToPath(new URL('..', import.meta.url));

/** What every function finds in its environment: the addresses and credentials that AWS would give it. */
const commonEnvironment = (stack: StackModel, awsUrl: string, databaseUrl: string, clock: string, data: DataFolder) => ({
  AWS_REGION: stack.region,
  AWS_DEFAULT_REGION: stack.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  // The person's own AWS settings must not reach the handlers.
  AWS_CONFIG_FILE: data.file('no-aws-config'),
  AWS_SHARED_CREDENTIALS_FILE: data.file('no-aws-credentials'),
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: databaseUrl,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: awsUrl,
  AWS_ENDPOINT_URL_SES: awsUrl,
  AWS_ENDPOINT_URL_SFN: awsUrl,
  AWS_ENDPOINT_URL_SNS: awsUrl,
  PROGRAMME_CLOCK: clock,
  TZ: 'UTC',
});

const PORTS = { port: 3000, nationalPort: 3001, mailPort: 8005 };

const start = async (options: HostOptions, data: DataFolder, closers: Closers, signal: AbortSignal | undefined): Promise<Host> => {
  const { projectFolder = defaultProject, region = 'MA-07', fresh = false, measure = false } = options;
  const { port = PORTS.port, nationalPort = PORTS.nationalPort, mailPort = PORTS.mailPort } = options;
  const failure = Promise.withResolvers<HostError>();
  if (fresh) {
    // Nothing is forgotten for a start that then fails.
    await expectFree(port, 'PORT');
    await expectFree(nationalPort, 'NATIONAL_PORT');
    await expectFree(mailPort, 'MAIL_PORT');
    data.forget();
  }
  const logs = openLogFiles(data.folder('logs'));
  closers.add(() => logs.close());
  const report = (code: string) => (error: unknown) => logs.host({ code, message: error instanceof Error ? error.stack : String(error) });

  const clock = startProgrammeClock({ file: data.file('clock.json'), rate: options.clockRate });
  closers.add(() => clock.stop());

  const cancelSynthesis = new AbortController();
  closers.add(() => cancelSynthesis.abort());
  const synthesis =
    options.assemblyFolder ??
    synthesise(
      { projectFolder, cacheFolder: data.folder('assembly'), region, code: options.bundled === true ? 'bundled' : 'source' },
      AbortSignal.any([cancelSynthesis.signal, ...(signal === undefined ? [] : [signal])]),
    );
  // Ports and the store are tried while the stacks are synthesised; a failure there is heard below.
  Promise.resolve(synthesis).catch(() => undefined);

  const gateways = await startGateways({
    ports: { region: port, national: nationalPort },
    access: logs.access,
    onError: report('gateway-failed'),
    closers,
  });

  const mailbox = openMailboxStore(data.file('mailbox.sqlite'));
  closers.add(() => mailbox.close());
  const faults = createFaults(options.mailFaults);
  const mail = await startMailboxServer(mailbox, faults, mailPort);
  closers.add(() => mail.close());

  const database = await startDatabase({
    data,
    closers,
    endpoint: options.databaseEndpoint,
    fresh,
    conflicts: options.conflicts,
    measure,
    onFailure: failure.resolve,
    log: logs.host,
  });

  const assembly = readCloudAssembly(await synthesis);
  signal?.throwIfAborted();
  const addressesOf = (stack: string) => ({ apiUrl: gateways.urlOf(stack) });
  const parameters = readParameters(assembly, addressesOf);
  const stacks = assembly.stacks.map((stack) => readStackModel(assembly, stack, { ...addressesOf(stack.name), parameters }));
  const served = gateways.assign(stacks);
  await database.createTables(stacks.flatMap(({ tables }) => tables));
  const { getSecretValue } = openSecrets(
    data.file('secrets.json'),
    stacks.flatMap(({ secrets }) => secrets),
  );

  const stepFunctions = createStepFunctions({
    file: data.file('executions.sqlite'),
    invoke: (functionArn, payload) => functions.call(functionArn, payload),
    clock,
    log: logs.host,
  });
  const stopExecutions = once(() => stepFunctions.stop());
  closers.add(stopExecutions);
  const aws = await startAwsEndpoint(
    {
      stepFunctions:
        options.callbackFaults === undefined ? stepFunctions.handle : withCallbackFaults(stepFunctions.handle, options.callbackFaults),
      getSecretValue,
      mailbox,
      faults,
      mailEvents: createMailEvents({
        stacks,
        invoke: (functionArn, payload) => functions.invoke(functionArn, payload),
        onLost: (rule) => logs.host({ code: 'event-lost', rule }),
      }),
      measure: () => ({
        cpuMicroseconds: process.cpuUsage(),
        processes: { host: process.pid, database: database.pid() },
        databaseRestarts: database.restarts(),
        dynamodb: database.measures?.list() ?? [],
        functions: functions.counters(),
        stepFunctions: stepFunctions.counters(),
        mail: mailbox.counts(),
      }),
      resetMeasures: () => {
        database.measures?.reset();
        functions.resetCounters();
      },
    },
    report('aws-request-failed'),
  );
  closers.add(() => aws.close());

  const functions = startFunctions({
    stacks,
    projectFolder,
    environment: (stack) => commonEnvironment(stack, aws.url, database.endpoint, JSON.stringify(clock.line), data),
    namesCaller: measure,
    databasePort: Number(new URL(database.endpoint).port),
    closers,
    output: logs.functions,
  });
  for (const machine of stacks.flatMap(({ stateMachines }) => stateMachines)) stepFunctions.createStateMachine(machine);
  // Before the functions: one that is cut off by stopping must not count as failed.
  closers.add(stopExecutions);
  stepFunctions.start();

  for (const { name, account, region: awsRegion, schedules } of stacks) {
    const scheduler = startScheduler({
      file: data.file(`schedules-${name}.json`),
      account,
      region: awsRegion,
      schedules,
      clock,
      ...(options.leastScheduleMs === undefined ? {} : { leastRealMs: options.leastScheduleMs }),
      run: async (schedule, payload) => {
        const result = await functions.invoke(schedule.targetArn, payload);
        if (!result.ok) logs.host({ code: 'schedule-failed', schedule: schedule.name, error: result.error.errorType });
      },
    });
    closers.add(() => scheduler.stop());
  }

  closers.add(() => served.close());
  served.open(functions.invoke);
  const { url, nationalUrl } = served;
  data.recordAddresses({
    api: url,
    ...(nationalUrl === undefined ? {} : { national: nationalUrl }),
    mailbox: mail.url,
    aws: aws.url,
    database: database.endpoint,
  });
  return {
    url,
    nationalUrl,
    mailUrl: mail.url,
    awsUrl: aws.url,
    databaseUrl: database.endpoint,
    dataFolder: data.path,
    now: clock.now,
    rate: clock.line.rate,
    databasePid: database.pid,
    failed: failure.promise,
    stop: () => closers.closeAll(),
  };
};

/**
 * Hosts the stacks of a cloud assembly on this machine and answers when everything is ready.
 * Throws `HostError` with one plain line when it cannot, or the signal's reason when cut short; then nothing is left running.
 */
export const startHost = async (options: HostOptions, signal?: AbortSignal): Promise<Host> => {
  const closers = createClosers();
  const data = await openDataFolder(options.dataFolder, { launcherPid: options.launcherPid });
  closers.add(() => data.release());
  try {
    const host = await start(options, data, closers, signal);
    signal?.throwIfAborted();
    return host;
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
};
