import { type Formatter, formatterFor, type Language } from '@slipway/base';
import type { InspectReason } from '@slipway/core';
import type { Messages } from '#messages/en.ts';
import { messagesFor } from '#messages/messages-for.ts';
import { shown } from '#render/shown.ts';

/** What rendering speaks with. */
export interface Tongue {
  readonly messages: Messages;
  readonly format: Formatter;
}

export function tongueFor(language: Language): Tongue {
  return { messages: messagesFor(language), format: formatterFor(language) };
}

/** The sentence of a reason. Names from the data are made safe to print. */
export function sayReason(reason: InspectReason, { messages, format }: Tongue): string {
  const say: (reason: never, format: Formatter) => string = messages.reasons[reason.code];
  // The catalogue has one sentence for each code, which takes just the reason with this code.
  return shown(say(reason as never, format), 110);
}

export function sayReasons(reasons: readonly InspectReason[], tongue: Tongue): string {
  return reasons.map((reason) => sayReason(reason, tongue)).join(', ');
}
