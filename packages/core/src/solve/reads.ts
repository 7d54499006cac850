import type { Situation } from '#advice/option.ts';

/** A section of a need or of a workload; quantities and lists are values, read and compared as a whole. */
function isSection(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('expected' in value)
  );
}

function field(section: unknown, key: string): unknown {
  return isSection(section) ? Reflect.get(section, key) : undefined;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => same(Reflect.get(one, key), Reflect.get(other, key)));
}

/** Paths of all values that differ between two objects made of sections. */
export function changedPaths(one: unknown, other: unknown, path = ''): readonly string[] {
  if (one === other) return [];
  if (!isSection(one) && !isSection(other)) return same(one, other) ? [] : [path];
  const keys = new Set([
    ...(isSection(one) ? Object.keys(one) : []),
    ...(isSection(other) ? Object.keys(other) : []),
  ]);
  const inside = [...keys].flatMap((key) =>
    changedPaths(field(one, key), field(other, key), path === '' ? key : `${path}.${key}`),
  );
  // A section that comes or goes is seen by whoever looked at it, and by whoever looked into it.
  return isSection(one) && isSection(other) ? inside : [path, ...inside];
}

const whole = '.*';

/** Values that differ between two situations, as the marks that a reader of them would have left. */
export class Changes {
  readonly marks: ReadonlySet<string>;

  constructor(paths: readonly string[]) {
    const marks = new Set(paths);
    for (const path of paths) {
      for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
        marks.add(path.slice(0, end) + whole);
      }
    }
    this.marks = marks;
  }
}

/**
 * What a computation has looked at. A pure computation that would see the same values again gives the same
 * result: it does not have to be made again.
 */
export class Reads {
  readonly #marks = new Set<string>();

  get size(): number {
    return this.#marks.size;
  }

  note(path: string): void {
    this.#marks.add(path);
  }

  noteWhole(path: string): void {
    this.#marks.add(path + whole);
  }

  /** Whether any of the changes is in what was read. */
  areTouchedBy(changes: Changes): boolean {
    for (const mark of changes.marks) {
      if (this.#marks.has(mark)) return true;
    }
    return false;
  }
}

/** The same object, noting the path of every value that is read from it. */
export function watched<Root extends object>(root: Root, reads: Reads, path: string): Root {
  const sections = new Map<string, object>();
  const known = new Set<string>();
  return new Proxy(root, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || known.has(key)) return value;
      if (!isSection(value)) {
        known.add(key);
        reads.note(`${path}.${key}`);
        return value;
      }
      const section = sections.get(key) ?? watched(value, reads, `${path}.${key}`);
      sections.set(key, section);
      return section;
    },
    // Whoever asks which fields there are depends on all of them.
    ownKeys(target) {
      reads.noteWhole(path);
      return Reflect.ownKeys(target);
    },
    has(target, key) {
      reads.noteWhole(path);
      return Reflect.has(target, key);
    },
  });
}

/** A situation whose need and workload are watched; prices are the same for a whole Region. */
export function watchedSituation(situation: Situation, reads: Reads): Situation {
  return {
    need: watched(situation.need, reads, 'need'),
    workload: watched(situation.workload, reads, 'workload'),
    market: situation.market,
  };
}
