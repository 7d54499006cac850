import { bill } from '#messages/en/bill.ts';
import { breakEven } from '#messages/en/break-even.ts';
import { choice } from '#messages/en/choice.ts';
import { clash } from '#messages/en/clash.ts';
import { conflict } from '#messages/en/conflict.ts';
import { constraint } from '#messages/en/constraint.ts';
import { cost } from '#messages/en/cost.ts';
import { guidance } from '#messages/en/guidance.ts';
import { interview } from '#messages/en/interview.ts';
import { need } from '#messages/en/need.ts';
import { practice } from '#messages/en/practice.ts';
import { turning } from '#messages/en/turning.ts';
import type { Messages } from '#messages/statement.ts';

export const en: Messages = {
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
