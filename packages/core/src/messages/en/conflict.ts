import { englishAsks } from '#messages/en/asks.ts';
import { englishNames } from '#messages/en/names.ts';
import { fieldValue } from '#messages/field-value.ts';
import type { ConflictMessages, QuestionMessages } from '#messages/params/conflict-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;

const ask = (field: string) => englishAsks.get(field) ?? field;

export const conflict: MessagesFor<ConflictMessages & QuestionMessages> = {
  'conflict-closed-features': ({ services, since }, format) =>
    `${format.list(services.map(name))} would have been named a year ago, and take no new customers since ${since}.`,
  'ask-closed-features': () => 'Has this very account used them in the last 12 months?',
  'conflict-serverless-vpc': () =>
    'Paying nothing while idle wants serverless, and serverless takes no VPC and no network isolation.',
  'ask-serverless-vpc': () =>
    'May the endpoint be reached through IAM alone, or may answers wait in a queue?',
  'conflict-serverless-monitoring': () =>
    'A serverless endpoint captures no requests, and monitoring needs them.',
  'ask-serverless-monitoring': () => 'May the application log inputs and answers to S3 itself?',
  'conflict-spot-deadline': ({ slack }, format) =>
    `Spot saves money and may be interrupted; the deadline leaves only ${format.number(slack)} times the length of a run.`,
  'ask-spot-deadline': () => 'What happens if a model comes an hour late?',
  'conflict-idle-latency': ({ idle, latency }, format) =>
    `The service is idle ${format.percent(idle)} of the time, yet must answer within ${format.seconds(latency)}: instances are paid while nobody asks.`,
  'ask-idle-latency': () =>
    'May the first answer after a pause take a few seconds? Then serverless becomes possible.',
  'conflict-automl-explanations': () =>
    'AutoML builds ensembles that score well and are hard to explain.',
  'ask-automl-explanations': () =>
    'Would a single model of boosted trees with SHAP values be preferred?',
  'conflict-commitment': () =>
    'A savings plan is asked for, and no month of steady use is known yet.',
  'ask-commitment': () => 'How much is spent in every hour of a usual month?',
  'conflict-lake-training': () =>
    'Rights on columns and rows do not follow a training job that reads S3 directly.',
  'ask-lake-training': () =>
    'May a governed export, filtered by Glue or Athena, stand between the lake and the training?',
  'conflict-capture-privacy': () =>
    'Monitoring keeps requests, and the requests hold personal data.',
  'ask-capture-privacy': () => 'Is a sample of 10 %, masked and deleted after 30 days, acceptable?',
  'ask-budget': () => 'Is the change wanted, or may the budget rise?',
  'ask-budget-none': () => 'Which wish may give way?',
  'conflict-residency': ({ region, residency }) =>
    `The Region ${region} lies outside of "${residency}", where the data may be.`,
  'ask-residency': () => 'Which of the two holds?',
  'conflict-traffic': ({ mean, peak }, format) =>
    `The peak of ${format.rate(peak)} is under the average of ${format.rate(mean)}; the average is used for both.`,
  'ask-traffic': () => 'Which of the two is right?',
  'conflict-latency': ({ processing, latency }, format) =>
    `The model works ${format.seconds(processing)} on a request, and the answer is due in ${format.seconds(latency)}.`,
  'ask-latency': () => 'May the answer come later, or the model be smaller?',
  'conflict-single-instance': () =>
    'One instance answers: when its zone fails, nobody does until a new one has started.',
  'ask-single-instance': ({ usd }, format) =>
    `Which availability is promised? From 99 % on the plan takes two instances, for about ${format.usd(usd)} more a month.`,
  'conflict-latency-tight': ({ expected, latency }, format) =>
    `99 % of the answers are expected within ${format.seconds(expected)}, and the need asks for ${format.seconds(latency)}.`,
  'ask-latency-tight': () =>
    'How long does the model work on one request? A rehearsal measures it.',
  'conflict-edge': () =>
    'Predictions on devices at the edge are not planned by this version of Slipway.',
  'ask-edge': () => 'May the devices ask a service in the cloud?',
  question: ({ field }) => `${ask(field)}`,
  'flip-below': ({ field, value }, format) =>
    `It would win with ${field} under ${fieldValue(field, value, format)}.`,
  'flip-above': ({ field, value }, format) =>
    `It would win with ${field} over ${fieldValue(field, value, format)}.`,
  'flip-becomes': ({ field, value }) => `It would win if ${field} were ${value}.`,
};
