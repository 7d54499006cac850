import { formatterFor, type Language } from '@slipway/base';
import { describePlan, type Plan } from '@slipway/core';
import { messagesFor } from '#messages/messages-for.ts';

/** The app's README: what it builds, in which order, and what it will cost. */
export function renderReadme(plan: Plan, language: Language): string {
  const messages = messagesFor(language);
  const format = formatterFor(language);
  const described = describePlan(plan, language);
  const { low, expected, high } = plan.cost.monthly;
  const stages = described.stages.map(({ title, service }) => `| ${title} | ${service} |`);
  return [
    `# ${plan.name}`,
    '',
    messages.intro({ region: plan.region }),
    '',
    `| ${messages.columnStage} | ${messages.columnService} |`,
    '| --- | --- |',
    ...stages,
    '',
    messages.cost({
      expected: format.usd(expected),
      low: format.usd(low),
      high: format.usd(high),
      date: plan.cost.pricesAsOf,
    }),
    '',
    ...(hasOwnScript(plan) ? [messages.ownScript, ''] : []),
    `## ${messages.deployTitle}`,
    '',
    '```console',
    ...deployCommands(plan),
    '```',
    '',
    ...messages.deployNotes.map((note) => `- ${note}`),
    '',
    `## ${messages.foldersTitle}`,
    '',
    ...messages.folders.map(({ path, what }) => `- \`${path}\`: ${what}`),
    '',
  ].join('\n');
}

function hasOwnScript({ stages }: Plan): boolean {
  return stages.some(
    ({ id, choice }) => id === 'training-method' && choice.service !== 'builtin-algorithm',
  );
}

function deployCommands({ name }: Plan): readonly string[] {
  return [
    '$ npm install',
    '$ npx cdk synth --quiet',
    '$ npx cdk bootstrap',
    `$ npx cdk deploy '*-data' '*-network' '*-training'`,
    `$ aws sagemaker start-pipeline-execution --pipeline-name ${name}-training`,
    `$ npx cdk deploy --all --parameters ${name}-serving:ModelPackageArn=arn:aws:sagemaker:...`,
  ];
}
