import { conflict } from '#messages/fr/conflict.ts';
import { constraint } from '#messages/fr/constraint.ts';
import { cost } from '#messages/fr/cost.ts';
import { guidance } from '#messages/fr/guidance.ts';
import { need } from '#messages/fr/need.ts';
import type { Messages } from '#messages/statement.ts';

export const fr: Messages = { ...need, ...cost, ...constraint, ...guidance, ...conflict };
