import { access, constants, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Interview, Need, Preference } from '@slipway/core';
import { typedAnswers } from '#ask/answers.ts';
import { holdInterview } from '#ask/hold-interview.ts';
import type { CommandContext } from '#command/command.ts';
import { cliErrors } from '#errors.ts';
import { type ExitCode, exitCodes } from '#exit-code.ts';
import { tellIssues } from '#needs/load-need.ts';
import { readNeedText } from '#needs/read-need-text.ts';

export interface Asking {
  /** A need to go on from. */
  readonly path: string | undefined;
  readonly out: string | undefined;
  readonly prefer: Preference | undefined;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** Said before the questions: answers that cannot be saved would be given for nothing. */
async function refuseUnsavable({ path, out }: Asking): Promise<void> {
  if (out !== undefined && resolve(out) !== resolve(path ?? '') && (await exists(out))) {
    throw cliErrors.saveExists(out);
  }
  const file = resolve(out ?? path ?? 'needs.yaml');
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw cliErrors.outputUnwritable(file, error);
  }
}

/** A new name rather than another file's end: `needs.yaml`, `needs-2.yaml`, ... */
async function freeName(): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'needs.yaml' : `needs-${count}.yaml`;
    if (!(await exists(name))) return name;
  }
}

/** Written beside and moved into place: an interrupted write leaves the old file whole. */
async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(`${file}.part`, text);
    await rename(`${file}.part`, file);
  } catch (error) {
    throw cliErrors.outputUnwritable(file, error);
  }
}

/** Saves what was answered; the file, or nothing when there was nothing to save. */
async function keep(
  interview: Interview,
  asking: Asking,
  context: CommandContext,
): Promise<string | undefined> {
  const { describeSaved } = await import('@slipway/core');
  const { terminal } = context;
  const { messages, language } = terminal;
  const count = interview.steps.length;
  if (count === 0) {
    terminal.err(`${messages.askNothingYet}\n`);
    return undefined;
  }
  const file = asking.out ?? asking.path ?? (await freeName());
  await save(file, describeSaved(interview, language));
  terminal.err(`\n${messages.askSaved({ file, count })}\n\n`);
  return file;
}

/** Finds the need by asking, and saves it; an exit code when there is none to plan for. */
export async function askNeed(asking: Asking, context: CommandContext): Promise<Need | ExitCode> {
  const core = await import('@slipway/core');
  const { messages } = context.terminal;
  await refuseUnsavable(asking);
  const opened = core.openInterview(
    asking.path === undefined ? '' : await readNeedText(asking.path),
  );
  if (!opened.ok) {
    await tellIssues(asking.path ?? '', opened.issues, context);
    return exitCodes.wrongInput;
  }
  const { loadPrices } = await import('@slipway/prices');
  const { book } = await loadPrices(context.environment.cacheDir);
  const answers = typedAnswers(context.signal);
  try {
    const interview = await holdInterview(opened.interview, {
      core,
      answers,
      terminal: context.terminal,
      next: (so) => core.nextQuestion(so, core.meansFor(book, asking.prefer, core.needOf(so))),
    });
    const file = await keep(interview, asking, context);
    if (answers.wasInterrupted) {
      if (file !== undefined) context.terminal.err(`${messages.askGoOn({ file })}\n`);
      return exitCodes.interrupted;
    }
    return core.needOf(interview) ?? exitCodes.done;
  } finally {
    answers.close();
  }
}
