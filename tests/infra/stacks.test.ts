// Together, since loading the CDK and synthesising cost more than all the tests.
import './stacks/alarms.ts';
import './stacks/environment.ts';
import './stacks/nag.ts';
import './stacks/national-stack.ts';
import './stacks/permissions.ts';
import './stacks/region-stack.ts';
import './stacks/routes.ts';
import './stacks/stateful-resources.ts';
import './stacks/table-permissions.ts';
import './stacks/workflow.ts';
