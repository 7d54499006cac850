import { frenchLabels } from '#messages/fr/labels.ts';
import type { InterviewMessages } from '#messages/params/interview-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const decisions: ReadonlyMap<string, string> = new Map(Object.entries(frenchLabels.decisions));

export const interview: MessagesFor<InterviewMessages> = {
  'interview-task': () => 'Tout en dépend.',
  'interview-decides': (params, format) =>
    `En dépendent\u00a0: ${format.list(params.decisions.map((id) => decisions.get(id) ?? id))}.`,
  'interview-cost': ({ low, high }, format) =>
    `Selon la réponse, le plan coûte de ${format.usd(low)} à ${format.usd(high)} par mois.`,
  'interview-checklist': () => 'À lesquelles de ces questions la réponse est-elle oui\u00a0?',
  'interview-head': () => 'Le besoin d’un projet, écrit par\u00a0: slipway advise --ask',
  'interview-unknown': ({ questions }) => `Pas encore connu\u00a0: ${questions.join('\n ')}`,
};
