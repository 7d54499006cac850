#!/usr/bin/env node
import { readEnvironment } from '#config.ts';
import { exitCodes } from '#exit-code.ts';
import { findResources } from '#resources.ts';
import { runCommandLine } from '#run.ts';
import { systemTerminal } from '#terminal/system-terminal.ts';

const environment = readEnvironment();
const interrupted = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second Ctrl-C leaves at once: whoever presses it twice does not want to wait.
    if (interrupted.signal.aborted) process.exit(exitCodes.interrupted);
    interrupted.abort(signal);
  });
}

// `slipway advise ... | head` closes the pipe early: whoever stops reading has seen enough, and work is ended.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') interrupted.abort('EPIPE');
    else {
      // A full disk behind `> plan.json`: there is no more to do than to say so.
      process.stderr.write(`slipway: ${error.message}\n`);
      process.exit(exitCodes.failed);
    }
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment,
  resources: () => findResources(),
  terminalFor: (language) => systemTerminal(language, environment.colourAllowed),
  signal: interrupted.signal,
});
