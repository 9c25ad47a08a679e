import { readFileSync } from 'node:fs';
import { RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { workflowFile } from '../paths.ts';

export type WorkflowProps = {
  /** File of `workflows/` without its ending. */
  readonly definition: string;
  readonly stateMachineName: string;
  /** The function of each `${Placeholder}` of the definition. */
  readonly functions: Readonly<Record<string, lambda.IFunction>>;
};

/** Names of the `${Name}` placeholders of a definition, each once, sorted. */
export const placeholdersOf = (definition: string): string[] =>
  [...new Set([...definition.matchAll(/\$\{(\w+)\}/gu)].flatMap(([, name]) => (name === undefined ? [] : [name])))].sort();

/** A state machine of `workflows/` with its functions put in. Throws when placeholders and functions differ. */
export class Workflow extends Construct {
  readonly stateMachine: sfn.StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const definition = readFileSync(workflowFile(props.definition), 'utf8');
    const wanted = placeholdersOf(definition);
    const given = Object.keys(props.functions).sort();
    if (wanted.join() !== given.join()) {
      throw new Error(`${props.definition}.asl.json names ${wanted.join(', ')}, but the functions given are ${given.join(', ')}`);
    }
    this.stateMachine = new sfn.StateMachine(this, 'StateMachine', {
      stateMachineName: props.stateMachineName,
      stateMachineType: sfn.StateMachineType.STANDARD,
      definitionBody: sfn.DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(Object.entries(props.functions).map(([name, fn]) => [name, fn.functionArn])),
      tracingEnabled: true,
      logs: {
        // Log groups of this prefix do not use up the account's ten resource policies.
        destination: new logs.LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${props.stateMachineName}`,
          retention: logs.RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
        level: sfn.LogLevel.ERROR,
        // Execution data holds the task tokens.
        includeExecutionData: false,
      },
    });
    // Not grantInvoke, which allows every version and alias too.
    this.stateMachine.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(props.functions).map((fn) => fn.functionArn),
      }),
    );
    acknowledge(this.stateMachine, {
      SF1: 'Successful steps stand in the audit log of each application; logging them all costs more than running them',
      'IAM5[Resource::*]': 'The actions by which Step Functions delivers logs and traces have no resource to name',
    });
  }
}
