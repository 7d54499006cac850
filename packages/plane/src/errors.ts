import { SlipwayError } from '@slipway/base';

/** The failures of the plane that people meet; each has its sentence and its hint in the command's catalogues. */
export const planeErrors = {
  portTaken: (host: string, port: number) =>
    new SlipwayError({
      code: 'PLANE_PORT_TAKEN',
      message: `Port ${port} of ${host} is taken by another program. Stop it, or start the plane on another port with --port.`,
      params: { host, port },
    }),
  dataLocked: (dir: string, pid: number) =>
    new SlipwayError({
      code: 'PLANE_DATA_LOCKED',
      message: `Another plane (process ${pid}) is using ${dir}. Stop it, or choose another directory with --data.`,
      params: { dir, pid },
    }),
  dataMissing: (dir: string) =>
    new SlipwayError({
      code: 'PLANE_DATA_MISSING',
      message: `${dir} is no data directory of a plane.`,
      params: { dir },
    }),
  dataFormat: (dir: string, format: number) =>
    new SlipwayError({
      code: 'PLANE_DATA_FORMAT',
      message: `${dir} was written by a newer Slipway (format ${format}). Update Slipway, or choose another directory with --data.`,
      params: { dir, format },
    }),
  masterKeyMissing: (file: string) =>
    new SlipwayError({
      code: 'PLANE_MASTER_KEY_MISSING',
      message: `The data is encrypted, and its master key ${file} is missing. Put it back, or name it with SLIPWAY_MASTER_KEY or SLIPWAY_MASTER_KEY_FILE.`,
      params: { file },
    }),
  masterKeyOther: (place: string) =>
    new SlipwayError({
      code: 'PLANE_MASTER_KEY_OTHER',
      message: `The data was encrypted with another master key than the one in ${place}.`,
      params: { place },
    }),
  masterKeyForm: (place: string) =>
    new SlipwayError({
      code: 'PLANE_MASTER_KEY_INVALID',
      message: `${place} does not hold a master key: 32 bytes in base64.`,
      params: { place },
    }),
  hostNotLoopback: (host: string) =>
    new SlipwayError({
      code: 'PLANE_HOST_NOT_LOOPBACK',
      message: `With --auth off the plane does not check who calls it, so it listens on the loopback address only, not on ${host}. Use --auth sign or enforce; or add --allow-anyone if everybody who reaches ${host} may do everything.`,
      params: { host },
    }),
  option: (option: string, value: string, allowed: string) =>
    new SlipwayError({
      code: 'PLANE_OPTION_INVALID',
      message: `${option} is ${value}; allowed: ${allowed}.`,
      params: { option, value, allowed },
    }),
  folderMissing: (name: string, looked: string) =>
    new SlipwayError({
      code: 'PLANE_FOLDER_MISSING',
      message: `The folder ${name} is missing (looked in ${looked}). In a clone, run: npm run build.`,
      params: { name, looked },
    }),
  credentials: (file: string, reason: string) =>
    new SlipwayError({
      code: 'PLANE_CREDENTIALS_INVALID',
      message: `The credentials file ${file} cannot be used: ${reason}.`,
      params: { file, reason },
    }),
} as const;
