import { type UpdateRequest, type UpdateResult, updatePrices } from '@slipway/prices';
import { systemClock } from '#adapters/system-clock.ts';
import type { CommandContext } from '#command/command.ts';
import { progressFor } from '#progress/progress-for.ts';

/** Updates the user's price book and tells what came of it. */
export async function refreshPrices(
  request: UpdateRequest,
  context: CommandContext,
): Promise<void> {
  const { terminal, json, signal } = context;
  const { messages, format } = terminal;
  const task = progressFor(context).start(messages.pricesReading);
  const result = await updatePrices(request, {
    clock: systemClock,
    signal,
    onProgress: ({ offer, region, bytes }) =>
      task.update(`${offer} ${region} ${format.bytes(bytes)}`),
  }).catch((error: unknown) => {
    task.failed();
    throw error;
  });
  task.done(messages.pricesFiles({ count: result.files.length }));
  if (json) terminal.out(`${JSON.stringify({ ok: true, ...result }, null, 2)}\n`);
  else terminal.out(`${linesOf(result, context).join('\n')}\n`);
}

function linesOf({ report, ...result }: UpdateResult, { terminal }: CommandContext) {
  const { messages, outStyle } = terminal;
  const { added, changed, same, newer, withdrawn, unknownTypes, partial } = report;
  const notes = [
    result.skipped.length === 0
      ? undefined
      : messages.pricesSkipped({ offers: result.skipped.join(', ') }),
    partial.length === 0 ? undefined : messages.pricesPartial({ files: partial.join(', ') }),
    newer === 0 ? undefined : messages.pricesNewer({ count: newer }),
    unknownTypes.length === 0
      ? undefined
      : messages.pricesUnknown({ types: unknownTypes.join(', ') }),
  ];
  return [
    messages.pricesDone({ added, changed, same, withdrawn }),
    ...result.files.map(({ offer, region, published }) =>
      outStyle.dim(`  ${offer} ${region} (${published.slice(0, 10)})`),
    ),
    ...notes.filter((note) => note !== undefined),
    messages.pricesWhere({ path: result.path }),
  ];
}
