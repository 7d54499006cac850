import type { Formatter } from '@slipway/base';
import type { MessageParams } from '#messages/message-params.ts';

export type MessageId = keyof MessageParams;

/** A sentence without a language: a code and what goes into it. */
export type Statement<K extends MessageId = MessageId> = {
  [Id in K]: { readonly code: Id; readonly params: MessageParams[Id] };
}[K];

/** A language: one function for each sentence. */
export type Messages = {
  readonly [Id in MessageId]: (params: MessageParams[Id], format: Formatter) => string;
};

export function say<K extends MessageId>(code: K, params: MessageParams[K]): Statement<K> {
  return { code, params };
}

export function phrase<K extends MessageId>(statement: Statement<K>, messages: Messages, format: Formatter): string {
  return messages[statement.code](statement.params, format);
}
