import type { Interview, Question } from '@slipway/core';
import type { Answers } from '#ask/answers.ts';
import type { Terminal } from '#terminal/terminal.ts';

type Core = typeof import('@slipway/core');

export interface InterviewSetting {
  readonly core: Pick<
    Core,
    'back' | 'describeIssue' | 'describeQuestion' | 'notKnown' | 'readAnswer' | 'withStep'
  >;
  readonly answers: Answers;
  readonly terminal: Terminal;
  /** The next question that is worth asking. */
  readonly next: (interview: Interview) => Question | undefined;
}

/** Questions after which one who answers is asked whether to go on: a plan in under twelve questions. */
const patience = 10;

/** The question on the table. */
interface Turn {
  readonly interview: Interview;
  readonly question: Question;
}

function put({ interview, question }: Turn, { core, terminal }: InterviewSetting): void {
  const { errStyle, language, messages } = terminal;
  const { ask, why, options, examples } = core.describeQuestion(question, language);
  const number = interview.steps.length + 1;
  const lines = [
    '',
    `${number}. ${errStyle.bold(ask)}`,
    `   ${errStyle.dim(why)}`,
    ...options.map((option, index) => `   ${index + 1} ${option}`),
  ];
  if (examples.length > 0) {
    lines.push(`   ${errStyle.dim(messages.askExamples({ examples: examples.join(' · ') }))}`);
  }
  terminal.err(`${lines.join('\n')}\n`);
}

/** The interview with the answer in it; the same one when the answer cannot stand, and why is said. */
function take(text: string, { interview, question }: Turn, setting: InterviewSetting): Interview {
  const { core, terminal } = setting;
  const { messages, errStyle, language } = terminal;
  const read = core.readAnswer(interview, question, text);
  if (read.ok) return core.withStep(interview, read.step);
  const said =
    'issues' in read
      ? read.issues.map((issue) => core.describeIssue(issue, language)).join('\n')
      : messages.askUnknownWord({ word: read.unknown, meant: read.didYouMean });
  terminal.err(`   ${errStyle.warn(said)}\n`);
  return interview;
}

function answered(text: string, turn: Turn, setting: InterviewSetting): Interview {
  const { core } = setting;
  switch (text.trim().toLowerCase()) {
    case 'b':
      return core.back(turn.interview);
    case '?':
    case '':
      return core.withStep(turn.interview, core.notKnown(turn.question));
    default:
      return take(text, turn, setting);
  }
}

async function wantsMore({ answers, terminal }: InterviewSetting): Promise<boolean> {
  terminal.err(`\n${terminal.errStyle.good(terminal.messages.askGate)}\n`);
  const wish = await answers.next('> ');
  return wish?.trim().toLowerCase() === 'c';
}

/** Asks until nothing would change a choice, or until told to stop; what was answered is kept. */
export async function holdInterview(
  start: Interview,
  setting: InterviewSetting,
): Promise<Interview> {
  const { answers, terminal, next } = setting;
  const { messages, errStyle } = terminal;
  let interview = start;
  let isRefined = false;
  terminal.err(`${errStyle.dim(messages.askWelcome)}\n`);
  for (let question = next(interview); question !== undefined; question = next(interview)) {
    const stands = question.isRefinement || interview.steps.length >= patience;
    if (stands && !isRefined) {
      if (!(await wantsMore(setting))) return interview;
      isRefined = true;
    }
    const turn = { interview, question };
    put(turn, setting);
    const text = await answers.next('> ');
    if (text === undefined || text.trim().toLowerCase() === 'q') return interview;
    interview = answered(text, turn, setting);
  }
  terminal.err(`\n${errStyle.good(messages.askNoMore)}\n`);
  return interview;
}
