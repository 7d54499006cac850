import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Scanned pages are what Textract is for. */
export const documents: Guideline = {
  id: 'PF-03 documents',
  reads: ['problem.task'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'approach' || need.problem.task !== 'document-extraction')
      return undefined;
    if (option.service === 'textract')
      return {
        points: 20,
        statement: say('documents-read', {}),
        facts: page('textract', 'documents'),
      };
    if (option.service !== 'bedrock') return undefined;
    return {
      points: -2,
      statement: say('documents-not-reasoned', {}),
      facts: page('bedrock', 'price'),
    };
  },
};
