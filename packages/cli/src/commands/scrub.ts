import type { Damage } from '@slipway/plane';
import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const scrubCommand = defineCommand({
  name: 'scrub',
  summary: 'scrubSummary',
  positionals: [],
  flags: {
    data: { type: 'text', help: 'upData', value: 'DIR' },
    port: { type: 'number', help: 'scrubPort', value: 'PORT', range: { min: 1, max: 65_535 } },
    quarantine: { type: 'boolean', help: 'scrubQuarantine' },
  },
  examples: ['slipway scrub', 'slipway scrub --port 4566 --quarantine'],
  async run({ flags }, context) {
    const { terminal, json } = context;
    const { messages, outStyle, format } = terminal;
    const { runScrub } = await import('#scrub/run-scrub.ts');
    const report = await runScrub(flags, context);
    const { blobs, bytes, damaged } = report;
    if (json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else {
      for (const damage of damaged) {
        const what = messages.scrubFault[damage.fault];
        terminal.out(`  ${outStyle.bad('✗')} ${placeOf(damage)}: ${what}\n`);
      }
      const checked = { blobs: format.number(blobs), bytes: format.bytes(bytes) };
      terminal.out(`${messages.scrubChecked(checked)}\n`);
      if (damaged.length === 0) terminal.out(`${messages.scrubGood}\n`);
      else terminal.out(`${messages.scrubBad({ count: damaged.length, ...report })}\n`);
    }
    return damaged.length === 0 ? exitCodes.done : exitCodes.failed;
  },
});

/** On one line, whatever stands in the key. */
function placeOf({ bucket, key, versionId, uploadId, partNumber }: Damage): string {
  const part = uploadId === undefined ? '' : ` (uploadId ${uploadId}, part ${partNumber})`;
  const version = versionId === undefined ? '' : ` (versionId ${versionId})`;
  return `s3://${bucket}/${JSON.stringify(key).slice(1, -1)}${version}${part}`;
}
