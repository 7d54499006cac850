import { type Interview, issuesWith, type Step } from '#interview/interview.ts';
import type { Question } from '#interview/question.ts';
import { didYouMean } from '#needs/did-you-mean.ts';
import type { NeedIssue } from '#needs/need-issue.ts';

export type AnswerRead =
  | { readonly ok: true; readonly step: Step }
  /** Words or numbers that stand for nothing in the list, with what was meant, if that is clear. */
  | { readonly ok: false; readonly unknown: string; readonly didYouMean?: string }
  | { readonly ok: false; readonly issues: readonly NeedIssue[] };

function chosenFrom(list: readonly string[], text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const byNumber = /^\d+$/u.test(typed) ? list[Number(typed) - 1] : undefined;
  return byNumber ?? list.find((word) => word.toLowerCase() === typed);
}

const none = new Set(['0', 'none', 'no', 'aucun', 'aucune', 'non', '']);

type Picked =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly unknown: string; readonly didYouMean?: string };

function pick(list: readonly string[], text: string): Picked {
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  const words: string[] = [];
  for (const part of parts) {
    const word = chosenFrom(list, part);
    if (word === undefined) {
      const meant = didYouMean(part, list);
      return { ok: false, unknown: part, ...(meant === undefined ? {} : { didYouMean: meant }) };
    }
    if (!words.includes(word)) words.push(word);
  }
  return { ok: true, words };
}

function listed(question: Question, text: string): AnswerRead {
  const { kind, fields, words } = question;
  const isNone = none.has(text.trim().toLowerCase()) && !words.includes(text.trim());
  const [field = ''] = fields;
  if (kind === 'checklist') {
    const picked: Picked = isNone ? { ok: true, words: [] } : pick(fields, text);
    if (!picked.ok) return picked;
    const settings = fields.map((one) => ({ field: one, value: picked.words.includes(one) }));
    return { ok: true, step: { fields, settings } };
  }
  const picked: Picked = isNone && kind === 'words' ? { ok: true, words: [] } : pick(words, text);
  if (!picked.ok) return picked;
  const [word = ''] = picked.words;
  if (kind === 'word' && picked.words.length > 1) return { ok: false, unknown: text };
  const value = kind === 'word' ? word : picked.words;
  return { ok: true, step: { fields, settings: [{ field, value }] } };
}

/** Reads an answer as it was typed: numbers of the list or its words, quantities with their unit. */
export function readAnswer(interview: Interview, question: Question, text: string): AnswerRead {
  const [field = ''] = question.fields;
  const read: AnswerRead =
    question.kind === 'quantity'
      ? { ok: true, step: { fields: [field], settings: [{ field, value: text.trim() }] } }
      : listed(question, text);
  if (!read.ok) return read;
  const issues = issuesWith(interview, read.step);
  return issues.length > 0 ? { ok: false, issues } : read;
}

/** "I do not know": the question is not put again, and the plan goes on with its assumption. */
export function notKnown({ fields }: Question): Step {
  return { fields, settings: [] };
}
