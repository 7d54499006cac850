import type { CommandContext } from '#command/command.ts';
import { lineProgress } from '#progress/line-progress.ts';
import { liveProgress } from '#progress/live-progress.ts';
import { type Progress, silentProgress } from '#progress/progress.ts';

export function progressFor({ terminal, quiet, json }: CommandContext): Progress {
  if (quiet || json) return silentProgress;
  return terminal.live ? liveProgress(terminal) : lineProgress(terminal);
}
