export type InputPlace = 'body' | 'parameter' | 'path';

/** The request cannot be read as the operation's input. Each protocol has its own refusal for it. */
export class MalformedInput extends Error {
  override readonly name = 'MalformedInput';
  readonly place: InputPlace;

  constructor(place: InputPlace, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.place = place;
  }
}
