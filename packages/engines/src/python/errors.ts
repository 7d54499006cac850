import { SlipwayError } from '@slipway/base';

/** The failures of Python environments; each has its sentence and its hint in the command's catalogues. */
export const pythonErrors = {
  missing: (found: string, required: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_MISSING',
      message: `Python ${required} or newer is needed; ${found ? `found only: ${found}` : 'none was found'}. Install it, for example from python.org, and try again.`,
      params: { found, required },
    }),
  unusable: (python: string, reason: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_UNUSABLE',
      message: `${python} cannot make a virtual environment: ${reason}. Install its venv module (Debian, Ubuntu: apt install python3-venv), or install uv.`,
      params: { python, reason },
    }),
  unreachable: (name: string, reason: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_REGISTRY_UNREACHABLE',
      message: `The packages of the Python environment ${name} could not be downloaded: ${reason}. Check the network, the proxy (HTTPS_PROXY) and the package index (PIP_INDEX_URL), and try again: what was downloaded is kept.`,
      params: { name, reason },
    }),
  installFailed: (name: string, reason: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_INSTALL_FAILED',
      message: `The Python environment ${name} could not be installed: ${reason}`,
      params: { name, reason },
    }),
  hashMismatch: (name: string, reason: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_HASH_MISMATCH',
      message: `A package of the Python environment ${name} is not the one that was locked: ${reason}. Its content changed on the way or in the index; nothing was installed.`,
      params: { name, reason },
    }),
  broken: (name: string, reason: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_BROKEN',
      message: `The Python environment ${name} was installed but does not work: ${reason}`,
      params: { name, reason },
    }),
  unknown: (name: string, file: string) =>
    new SlipwayError({
      code: 'ENGINE_PYTHON_UNKNOWN',
      message: `There is no Python environment named ${name}: ${file} is missing.`,
      params: { name, file },
    }),
} as const;
