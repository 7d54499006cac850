import type { Formatter } from '@slipway/base';
import type { MessageParams } from '#messages/message-params.ts';

export type MessageId = keyof MessageParams;

/** A sentence without a language: a code and what goes into it. */
export type Statement<K extends MessageId = MessageId> = {
  [Id in K]: { readonly code: Id; readonly params: MessageParams[Id] };
}[K];

/** One function for each sentence of a group. */
export type MessagesFor<Params> = {
  readonly [Id in keyof Params]: (params: Params[Id], format: Formatter) => string;
};

/** A language. */
export type Messages = MessagesFor<MessageParams>;

export function say<K extends MessageId>(code: K, params: MessageParams[K]): Statement<K> {
  return { code, params };
}

export function phrase<K extends MessageId>(
  statement: Statement<K>,
  messages: Messages,
  format: Formatter,
): string {
  return messages[statement.code](statement.params, format);
}
