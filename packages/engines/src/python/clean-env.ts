import type { ProgramEnv } from './run-program.ts';

/** What would lead an interpreter or an installer to other packages than the lock's. */
const foreign = new Set([
  // Byte code is written when the environment is tried, so that jobs start faster.
  'PYTHONDONTWRITEBYTECODE',
  'PYTHONHOME',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
  'PIP_CONSTRAINT',
  'PIP_PREFIX',
  'PIP_REQUIRE_VIRTUALENV',
  'PIP_TARGET',
  'PIP_USER',
  'UV_CONSTRAINT',
  'UV_OVERRIDE',
  'UV_PROJECT_ENVIRONMENT',
  'UV_PYTHON',
]);

/** The user's environment for the tools of the set-up; the package index and the proxy stay the user's. */
export function cleanEnv(env: ProgramEnv): ProgramEnv {
  const kept = Object.entries(env).filter(([name]) => !foreign.has(name));
  const index = env['PIP_INDEX_URL'];
  return {
    ...Object.fromEntries(kept),
    PYTHONNOUSERSITE: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    // uv does not read pip's settings: without this a company's own index would be passed by.
    ...(index && !env['UV_DEFAULT_INDEX'] && { UV_DEFAULT_INDEX: index }),
  };
}
