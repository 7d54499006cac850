import type { SlipwayError } from '@slipway/base';
import { pythonErrors } from './errors.ts';

const unreachable =
  /error sending request|dns error|failed to fetch|could not fetch|connection (refused|reset|error)|name resolution|max retries|timed? ?out|network is unreachable|certificate|proxyerror|no matching distribution found/i;
const mismatch = /do not match the hashes|hash mismatch/i;

/** Whether the installer met a package that is not the locked one. */
export function isMismatch(tail: readonly string[]): boolean {
  return mismatch.test(tail.join('\n'));
}

/** Why an installer failed, told from its last lines. */
export function installFailure(name: string, tail: readonly string[]): SlipwayError {
  const text = tail.join('\n');
  const reason = reasonOf(tail);
  if (isMismatch(tail)) return pythonErrors.hashMismatch(name, reason);
  if (unreachable.test(text)) return pythonErrors.unreachable(name, reason);
  return pythonErrors.installFailed(name, reason);
}

/** The lines that carry an error, or the last one. */
function reasonOf(tail: readonly string[]): string {
  const lines = tail.map((line) => line.trim()).filter((line) => line !== '');
  const telling = lines.filter((line) => /error|×|╰─▶|caused by/i.test(line));
  const shown = telling.length > 0 ? telling.slice(-4) : lines.slice(-1);
  return shown.join(' ').slice(0, 400) || 'it ended without a word';
}
