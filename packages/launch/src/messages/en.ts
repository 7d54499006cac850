/** The README of a launched app, in English. `fr.ts` must say the same: a missing sentence is a type error. */
export const en = {
  intro: (p: { region: string }) =>
    `A CDK app that builds the plan of \`slipway advise\` on AWS in ${p.region}. It is yours: read it, change it, keep it in your repository. \`settings.ts\` holds every value that the plan decided.`,
  columnStage: 'Stage',
  columnService: 'Service',
  cost: (p: { expected: string; low: string; high: string; date: string }) =>
    `About ${p.expected} a month (${p.low} to ${p.high}), at list prices of ${p.date}, before tax and free tier.`,
  ownScript:
    "The plan trains with a script of your own. Until there is one, `settings.training.imageUri` is SageMaker's built-in image classification, which learns from the same folders and lists.",
  deployTitle: 'Deploy',
  deployNotes: [
    'Docker builds the images in `images/` (Data Wrangler recipe, debugger rules, drift monitor) during the deployment.',
    'The training pipeline registers a version that waits for approval; approve it in SageMaker Studio or with `update-model-package`, then deploy the serving stack with its ARN.',
    'Run the pipeline that ends in `-monitor-baseline` once after a normal day of traffic; the monitor compares with it.',
    'Subscribe to the topic that ends in `-notices` to hear of alarms and the budget.',
    'The bucket and its key stay when stacks are deleted: data are removed by people, not by tools.',
  ],
  foldersTitle: 'What is where',
  folders: [
    { path: 'settings.ts', what: 'what the plan decided' },
    { path: 'lib/', what: 'the stacks: data, network, training, serving, monitoring' },
    { path: 'glue/', what: 'the scripts that gather the sources; the same that were rehearsed' },
    { path: 'recipe.yaml', what: 'how images are prepared; the same that was rehearsed' },
    { path: 'images/', what: "Slipway's own programs as processing images" },
  ],
};

export type LaunchMessages = typeof en;
