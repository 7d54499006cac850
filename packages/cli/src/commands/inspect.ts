import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const inspectCommand = defineCommand({
  name: 'inspect',
  summary: 'inspectSummary',
  positionals: [{ name: 'DATA', help: 'inspectData', required: true }],
  flags: {
    out: { type: 'text', help: 'inspectOut', value: 'FILE' },
    force: { type: 'boolean', help: 'inspectForce' },
    target: { type: 'text', help: 'inspectTarget', value: 'COLUMN' },
  },
  examples: [
    'slipway inspect examples/churn',
    'slipway inspect s3://bucket/images/ --out needs.yaml',
  ],
  async run({ flags, positionals }, context) {
    const { inspectLocation } = await import('#inspect/inspect-location.ts');
    const { refuseExisting, writeDraft } = await import('#inspect/write-draft.ts');
    const { terminal, json } = context;
    if (flags.out !== undefined) await refuseExisting(flags.out, flags.force);
    const location = positionals[0] ?? '';
    const inspection = await inspectLocation(location, flags.target, context);
    const { draftNeed, renderPicture } = await import('@slipway/inspect');
    const { language, outStyle } = terminal;
    const proposeDraft = flags.out === undefined;
    if (json) terminal.out(`${JSON.stringify(inspection, null, 2)}\n`);
    else terminal.out(renderPicture(inspection, { language, style: outStyle, proposeDraft }));
    if (flags.out !== undefined) {
      const target = { file: flags.out, force: flags.force, location };
      const written = await writeDraft(target, (place) =>
        draftNeed(inspection, { language, ...place }),
      );
      if (written && !json)
        terminal.out(`${terminal.messages.draftWritten({ file: flags.out })}\n`);
    }
    return inspection.findings.main === undefined ? exitCodes.wrongInput : exitCodes.done;
  },
});
