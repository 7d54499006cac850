import type { DocumentCodec } from '#encode/document-codec.ts';
import type { ErrorModel } from '#schema/service-model.ts';
import { membersOf } from '#schema/shape.ts';
import type { AwsServiceError } from '../errors.ts';

/** Error body of both JSON protocols, without the braces' content that only one of them has (`__type`). */
export function jsonErrorBody(
  error: AwsServiceError,
  model: ErrorModel | undefined,
  documents: DocumentCodec,
): string {
  if (!model) return JSON.stringify({ message: error.message, ...error.members });
  const messageMember = membersOf(model.shape).find(
    ([name]) => name.toLowerCase() === 'message',
  )?.[0];
  const members = { ...error.members };
  if (messageMember) members[messageMember] = error.message;
  const written = documents.write(model.shape, members);
  const text = typeof written === 'string' ? written : Buffer.from(written).toString('utf8');
  // AWS sends the message also where the model forgets it.
  return messageMember ? text : withMember(text, 'message', error.message);
}

export function withMember(object: string, name: string, value: string): string {
  const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  return object === '{}' ? `{${member}}` : `{${member},${object.slice(1)}`;
}
