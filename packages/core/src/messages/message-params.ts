import type { ConflictMessages, QuestionMessages } from '#messages/params/conflict-messages.ts';
import type { ConstraintMessages } from '#messages/params/constraint-messages.ts';
import type { AssumptionMessages, CostMessages } from '#messages/params/cost-messages.ts';
import type { GuidanceMessages } from '#messages/params/guidance-messages.ts';
import type { NeedMessages } from '#messages/params/need-messages.ts';

/** What each sentence of this room needs to know. Quantities are in base units; the language formats them. */
export interface MessageParams
  extends NeedMessages,
    AssumptionMessages,
    CostMessages,
    ConstraintMessages,
    GuidanceMessages,
    ConflictMessages,
    QuestionMessages {}
