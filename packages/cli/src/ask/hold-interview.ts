import type { DescribedQuestion, Interview, Question } from '@slipway/core';
import type { Answers } from '#ask/answers.ts';
import { questionLines } from '#ask/put-question.ts';
import { isNotKnown, spokenWord } from '#ask/spoken-words.ts';
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
  readonly described: DescribedQuestion;
}

function put({ interview, question, described }: Turn, { terminal }: InterviewSetting): void {
  const number = interview.steps.length + 1;
  const lines = questionLines(question, described, { terminal, number });
  terminal.err(`\n${lines.join('\n')}\n`);
}

/** The interview with the answer in it; nothing when the answer cannot stand, and why is said. */
function take(text: string, turn: Turn, setting: InterviewSetting): Interview | undefined {
  const { core, terminal } = setting;
  const { messages, errStyle, language } = terminal;
  const { interview, question, described } = turn;
  const spoken =
    question.kind === 'quantity'
      ? text
      : text
          .split(/[,;]/u)
          .map((part) => spokenWord(part, described))
          .join(',');
  const read = core.readAnswer(interview, question, spoken);
  if (read.ok) return core.withStep(interview, read.step);
  const said =
    'issues' in read
      ? read.issues.map((issue) => core.describeIssue(issue, language)).join('\n   ')
      : messages.askUnknownWord({ word: read.unknown, meant: read.didYouMean });
  terminal.err(`   ${errStyle.warn(said)}\n`);
  return undefined;
}

function answered(text: string, turn: Turn, setting: InterviewSetting): Interview | undefined {
  const { core, terminal } = setting;
  const { interview, question } = turn;
  if (text.trim().toLowerCase() === 'b') return core.back(interview);
  if (!isNotKnown(text)) return take(text, turn, setting);
  // Before there is a plan, there is nothing that an assumption could stand for.
  if (question.usd !== undefined) return core.withStep(interview, core.notKnown(question));
  terminal.err(`   ${terminal.errStyle.warn(terminal.messages.askTaskNeeded)}\n`);
  return undefined;
}

/** Puts a question until it has an answer that can stand; nothing when the interview ends here. */
async function ask(turn: Turn, setting: InterviewSetting): Promise<Interview | undefined> {
  put(turn, setting);
  for (;;) {
    const text = await setting.answers.next('> ');
    if (text === undefined || text.trim().toLowerCase() === 'q') return undefined;
    const interview = answered(text, turn, setting);
    if (interview !== undefined) return interview;
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
  const { core, terminal, next } = setting;
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
    const described = core.describeQuestion(question, terminal.language);
    const then = await ask({ interview, question, described }, setting);
    if (then === undefined) return interview;
    interview = then;
  }
  terminal.err(`\n${errStyle.good(messages.askNoMore)}\n`);
  return interview;
}
