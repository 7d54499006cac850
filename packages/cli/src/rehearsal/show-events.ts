import {
  type ImageStepId,
  imageFactsText,
  imageStepMessages,
  type RehearsalEvent,
  type StepFacts,
  type StepId,
  type StepProgress,
} from '@slipway/rehearse';
import type { CommandContext } from '#command/command.ts';
import type { Task } from '#progress/progress.ts';
import { progressFor } from '#progress/progress-for.ts';
import type { Terminal } from '#terminal/terminal.ts';

/** A listener for the events of a rehearsal that shows them while it runs; `noteStep` hears of each step. */
export function showEvents(
  context: CommandContext,
  noteStep: (step: StepId) => void,
): (event: RehearsalEvent) => void {
  const { terminal } = context;
  const progress = progressFor(context);
  let task: Task | undefined;
  return (event) => {
    switch (event.kind) {
      case 'step-started':
        noteStep(event.step);
        task = progress.start(stepName(event.step, terminal));
        break;
      case 'step-progress':
        task?.update(progressText(event.progress, terminal));
        break;
      case 'step-done':
        task?.done(doneText(event, terminal));
        task = undefined;
        break;
      case 'step-failed':
        task?.failed();
        task = undefined;
        break;
      case 'left-behind':
        terminal.err(`${terminal.messages.leftBehind(event)}\n`);
        break;
    }
  };
}

type DoneEvent = Extract<RehearsalEvent, { readonly kind: 'step-done' }>;

function doneText({ facts, seconds }: DoneEvent, terminal: Terminal): string {
  const time = `(${terminal.format.seconds(Math.round(seconds * 100) / 100)})`;
  return `${factsText(facts, terminal)} ${terminal.errStyle.dim(time)}`;
}

function factsText(facts: StepFacts, { messages, format, language }: Terminal): string {
  switch (facts.of) {
    case 'read':
      return messages.factsRead(facts, format);
    case 'split':
      return messages.factsSplit(facts, format);
    case 'upload':
      return messages.factsUpload(facts, format);
    case 'train':
      return messages.factsTrain(facts);
    case 'cross-check':
      return messages.factsCrossCheck(facts, format);
    case 'deploy':
      return messages.factsDeploy(facts);
    case 'score':
      return messages.factsScore(facts, format);
    case 'latency':
      return messages.factsLatency(facts, format);
    case 'batch':
      return messages.factsBatch(facts, format);
    case 'clean-up':
      return messages.factsCleanUp(facts);
    case 'report':
      return facts.place;
    default:
      return imageFactsText(facts, imageStepMessages(language), format);
  }
}

function stepName(step: StepId, { messages, language }: Terminal): string {
  return step in messages.stepNames
    ? messages.stepNames[step as keyof typeof messages.stepNames]
    : imageStepMessages(language).names[step as ImageStepId];
}

function progressText(progress: StepProgress, { messages, format, language }: Terminal): string {
  switch (progress.kind) {
    case 'status':
      return progress.status;
    case 'round': {
      const { round, values } = progress.metrics;
      return messages.progressRound({ round: round + 1, auc: values['validation:auc'] }, format);
    }
    case 'epoch':
      return imageStepMessages(language).progressEpoch(progress, format);
    case 'instances':
      return imageStepMessages(language).progressInstances(progress, format);
    case 'count':
      return messages.progressCount({ done: progress.done, of: progress.of }, format);
    case 'undo':
      return progress.what;
  }
}
