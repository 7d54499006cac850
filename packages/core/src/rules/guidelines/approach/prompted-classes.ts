import { isGenerative } from '#advice/is-generative.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Canvas trains from 250 rows. */
const fewLabels = 250;

/** With few examples a prompt is the better start; with many it costs more. */
export const promptedClasses: Guideline = {
  id: 'PF-02 prompts',
  reads: ['problem.task', 'problem.labels'],
  basis: 'heuristic',
  weigh(option, { need }) {
    const { task, labels } = need.problem;
    if (option.service !== 'bedrock' || isGenerative(task) || task === 'document-extraction')
      return undefined;
    if (task === 'topic-discovery')
      return {
        points: 12,
        statement: say('topics-by-prompt', {}),
        facts: page('comprehend', 'closed'),
      };
    if (labels !== undefined && labels.high < fewLabels)
      return {
        points: 14,
        statement: say('few-labels-prompt', { labels: labels.high }),
        facts: page('bedrock', 'models'),
      };
    return {
      points: -8,
      statement: say('costly-by-token', {}),
      facts: page('bedrock', 'price'),
    };
  },
};
