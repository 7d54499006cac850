import type { ChoiceMessages } from '#messages/params/choice-messages.ts';
import type { ClashMessages } from '#messages/params/clash-messages.ts';
import type { ConflictMessages, QuestionMessages } from '#messages/params/conflict-messages.ts';
import type { ConstraintMessages } from '#messages/params/constraint-messages.ts';
import type { AssumptionMessages, CostMessages } from '#messages/params/cost-messages.ts';
import type { GuidanceMessages } from '#messages/params/guidance-messages.ts';
import type { InterviewMessages } from '#messages/params/interview-messages.ts';
import type { BillMessages, BreakEvenMessages } from '#messages/params/money-messages.ts';
import type { NeedMessages } from '#messages/params/need-messages.ts';
import type { PracticeMessages } from '#messages/params/practice-messages.ts';
import type { TurningMessages } from '#messages/params/turning-messages.ts';

/** What each sentence of this room needs to know. Quantities are in base units; the language formats them. */
export interface MessageParams
  extends NeedMessages,
    ChoiceMessages,
    PracticeMessages,
    ClashMessages,
    AssumptionMessages,
    CostMessages,
    ConstraintMessages,
    GuidanceMessages,
    ConflictMessages,
    QuestionMessages,
    InterviewMessages,
    TurningMessages,
    BreakEvenMessages,
    BillMessages {}
