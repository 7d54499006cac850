import type { Board, Figure } from './board.ts';
import type { Program } from './servers/program.ts';

/** What Slipway is set against in the table of ratios. */
interface Rival {
  readonly title: string;
  isOne(name: string, program: Program): boolean;
}

const rivals: readonly Rival[] = [
  { title: 's3rver', isOne: (name) => name === 's3rver' },
  { title: 'best emulator', isOne: (_, { kind }) => kind === 'emulator' },
  {
    title: 'best store with the same durability',
    isOne: (_, { kind, isSynced }) => kind === 'store' && isSynced,
  },
  { title: 'best store', isOne: (_, { kind }) => kind === 'store' },
];

type Programs = ReadonlyMap<string, Program>;

export function figuresTable(board: Board, programs: Programs): string {
  const names = [...programs.keys()];
  const rows = [...board.figures.values()].map((figure) => [
    figure.what,
    ...names.map((name) => shown(board, name, figure)),
  ]);
  return table(['what', ...names], rows);
}

/** Above 1 is better for Slipway, in every row. */
export function ratiosTable(board: Board, programs: Programs): string {
  const ours = [...programs].find(([, { kind }]) => kind === 'ours')?.[0];
  if (ours === undefined) return '';
  const rows = [...board.figures.values()].map((figure) => [
    figure.what,
    figure.goal ?? '',
    ...rivals.map((rival) => against(board, { figure, ours, rival, programs })),
  ]);
  const titles = rivals.map(({ title }) => `${ours} : ${title}`);
  return table(['what', 'goal', ...titles], rows);
}

interface Comparison {
  readonly figure: Figure;
  readonly ours: string;
  readonly rival: Rival;
  readonly programs: Programs;
}

function against(board: Board, { figure, ours, rival, programs }: Comparison): string {
  const own = board.value(ours, figure);
  const isMore = figure.better === 'more';
  const best = [...programs]
    .filter(([name, program]) => rival.isOne(name, program))
    .map(([name]) => ({ name, value: board.value(name, figure) }))
    .filter((each): each is { name: string; value: number } => each.value !== undefined)
    .sort((a, b) => (isMore ? b.value - a.value : a.value - b.value))[0];
  if (own === undefined || best === undefined) return '–';
  const ratio = isMore ? own / best.value : best.value / own;
  const name = best.name === rival.title ? '' : ` (${best.name})`;
  return `${ratio.toFixed(2)}${name}`;
}

function shown(board: Board, name: string, figure: Figure): string {
  const value = board.value(name, figure);
  if (value !== undefined) {
    const digits = value < 100 && figure.unit === 'ms' ? 1 : 0;
    return figure.unit === '/s'
      ? `${value.toFixed(digits)}/s`
      : `${value.toFixed(digits)} ${figure.unit}`;
  }
  const failure = board.failure(name, figure);
  return failure === undefined ? '' : `fails: ${failure}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(head), line(marks), ...rows.map(line)].join('\n');
}
