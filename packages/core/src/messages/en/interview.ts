import { englishLabels } from '#messages/en/labels.ts';
import type { InterviewMessages } from '#messages/params/interview-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const decisions: ReadonlyMap<string, string> = new Map(Object.entries(englishLabels.decisions));

export const interview: MessagesFor<InterviewMessages> = {
  'interview-task': () => 'Everything hangs on this.',
  'interview-decides': (params, format) =>
    `Decides: ${format.list(params.decisions.map((id) => decisions.get(id) ?? id))}.`,
  'interview-cost': ({ low, high }, format) =>
    `By the answer, the plan costs ${format.usd(low)} to ${format.usd(high)} a month.`,
  'interview-checklist': () => 'To which of these is the answer yes?',
  'interview-head': () => 'The need of a project, written by: slipway advise --ask',
  'interview-unknown': ({ questions }) => `Not known yet: ${questions.join('\n ')}`,
};
