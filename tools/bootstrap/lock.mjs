// A lock between processes: a file with the holder's process id. The lock of a dead holder is taken over.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const retryMs = 200;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryTake(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function holder(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function take(path) {
  let told = false;
  while (!tryTake(path)) {
    const pid = holder(path);
    if (pid !== undefined && pid > 0 && !isAlive(pid)) rmSync(path, { force: true });
    else {
      if (!told)
        process.stderr.write(`Waiting for process ${pid ?? '?'}, which is at the same work ...\n`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** Runs `work` while no other process holds the lock file at `path`. */
export async function withLock(path, work) {
  await take(path);
  const release = () => rmSync(path, { force: true });
  const interrupted = () => {
    release();
    process.exit(130);
  };
  process.on('exit', release);
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}
