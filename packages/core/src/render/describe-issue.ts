import type { Language } from '@slipway/base';
import type { NeedIssue } from '#needs/need-issue.ts';
import { tongueOf } from '#render/tongue.ts';

/** Every task fits; longer lists are in the schema. */
const allowedShown = 24;

/** One sentence or two: where, what, what is allowed, what was probably meant. `3:9 problem.task cannot be …`. */
export function describeIssue(issue: NeedIssue, language: Language): string {
  const { say } = tongueOf(language);
  const isFrench = language === 'fr';
  const place = issue.line === undefined ? '' : `${issue.line}:${issue.column ?? 1} `;
  const meant = issue.didYouMean === undefined ? '' : hint(isFrench, issue.didYouMean);
  const shown = issue.allowed.slice(0, allowedShown).join(', ');
  const more = issue.allowed.length > allowedShown ? ', …' : '';
  const allowed =
    shown === '' ? '' : `${isFrench ? ' Possible\u00a0: ' : ' Allowed: '}${shown}${more}.`;
  return `${place}${say(issue.statement)}${meant}${allowed}`;
}

function hint(isFrench: boolean, word: string): string {
  return isFrench ? ` Vouliez-vous dire «\u00a0${word}\u00a0»\u00a0?` : ` Did you mean "${word}"?`;
}
