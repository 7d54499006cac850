/** A source of events, each in the order of `compare`. */
export type Sorted<Event> = AsyncIterator<Event>;

/** Merges sorted sources into one sorted sequence, holding one event of each. */
export async function* mergeSorted<Event>(
  sources: readonly Sorted<Event>[],
  compare: (a: Event, b: Event) => number,
): AsyncGenerator<Event> {
  const heads: { event: Event; source: Sorted<Event> }[] = [];
  const pull = async (source: Sorted<Event>) => {
    const next = await source.next();
    if (!next.done) heads.push({ event: next.value, source });
  };
  for (const source of sources) await pull(source);
  while (heads.length > 0) {
    const first = heads.reduce((best, head) => (compare(head.event, best.event) < 0 ? head : best));
    heads.splice(heads.indexOf(first), 1);
    yield first.event;
    await pull(first.source);
  }
}
