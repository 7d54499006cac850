import { bill } from '#messages/fr/bill.ts';
import { breakEven } from '#messages/fr/break-even.ts';
import { choice } from '#messages/fr/choice.ts';
import { clash } from '#messages/fr/clash.ts';
import { conflict } from '#messages/fr/conflict.ts';
import { constraint } from '#messages/fr/constraint.ts';
import { cost } from '#messages/fr/cost.ts';
import { guidance } from '#messages/fr/guidance.ts';
import { interview } from '#messages/fr/interview.ts';
import { need } from '#messages/fr/need.ts';
import { practice } from '#messages/fr/practice.ts';
import { turning } from '#messages/fr/turning.ts';
import type { Messages } from '#messages/statement.ts';

export const fr: Messages = {
  ...turning,
  ...bill,
  ...breakEven,
  ...interview,
  ...need,
  ...cost,
  ...constraint,
  ...guidance,
  ...conflict,
  ...choice,
  ...practice,
  ...clash,
};
