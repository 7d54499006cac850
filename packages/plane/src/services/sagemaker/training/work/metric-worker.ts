/**
 * Runs in a worker thread of its own, as text, because a regular expression from outside may take for ever and only
 * ending its thread ends it. Takes `{ source, flags }` a metric at the start, then batches of lines; answers each
 * batch with `[metric, text, line]` of the last match of each metric that has one.
 */
export const metricWorkerSource = `
const { parentPort, workerData } = require('node:worker_threads');
const patterns = workerData.map(({ source, flags }) => new RegExp(source, flags));
parentPort.on('message', (lines) => {
  const found = [];
  patterns.forEach((pattern, metric) => {
    for (let line = lines.length - 1; line >= 0; line -= 1) {
      const text = pattern.exec(lines[line])?.[1];
      if (text === undefined || !Number.isFinite(Number.parseFloat(text))) continue;
      found.push([metric, text, line]);
      break;
    }
  });
  parentPort.postMessage(found);
});
`;
