import { conflict } from '#messages/en/conflict.ts';
import { constraint } from '#messages/en/constraint.ts';
import { cost } from '#messages/en/cost.ts';
import { guidance } from '#messages/en/guidance.ts';
import { need } from '#messages/en/need.ts';
import type { Messages } from '#messages/statement.ts';

export const en: Messages = { ...need, ...cost, ...constraint, ...guidance, ...conflict };
