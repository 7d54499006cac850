import type { FailureParams, Formatter } from '@slipway/base';

/** A failure as a person reads it: what happened, and what to do next. */
export interface FailureText {
  readonly text: string;
  readonly hint: string;
}

export type FailureMessage = (params: FailureParams, format: Formatter) => FailureText;

export const failuresEn = {
  CLI_FILE_MISSING: ({ path }) => ({
    text: `There is no file ${path}.`,
    hint: 'Check the path; it counts from the folder that you are in.',
  }),
  CLI_FILE_UNREADABLE: ({ path, reason }) => ({
    text: `${path} cannot be read: ${reason}`,
    hint: 'Check the permissions of the file.',
  }),
  CLI_FILE_IS_FOLDER: ({ path }) => ({
    text: `${path} is a folder.`,
    hint: 'Name a file: a need in YAML or JSON. slipway inspect looks at a folder of data and drafts one.',
  }),
  CLI_FILE_NOT_TEXT: ({ path }) => ({
    text: `${path} is not text in UTF-8.`,
    hint: 'A need is a YAML or JSON file; save it as UTF-8. Data is looked at by slipway inspect.',
  }),
  CLI_FILE_TOO_LARGE: ({ path, limitBytes }, format) => ({
    text: `${path} is larger than a need can be (${format.bytes(Number(limitBytes))}).`,
    hint: 'Is this the right file? Data is looked at by slipway inspect.',
  }),
  CLI_OUTPUT_EXISTS: ({ path }) => ({
    text: `${path} exists already and was not touched.`,
    hint: 'Choose another file with --out, or overwrite it with --force.',
  }),
  CLI_SAVE_EXISTS: ({ path }) => ({
    text: `${path} exists already and was not touched.`,
    hint: `Go on from it with slipway advise --ask ${path}, or choose another file with --save.`,
  }),
  INSPECT_NOT_FOUND: ({ path }) => ({
    text: `There is no data at ${path}.`,
    hint: 'Check the path or the prefix.',
  }),
  INSPECT_NOTHING: ({ path }) => ({
    text: `There is no table, image or text at ${path}.`,
    hint: 'Known are CSV, TSV, JSON lines, JSON, Parquet, images and text files.',
  }),
  INSPECT_BUCKET: ({ address, reason }) => ({
    text: `${address} cannot be read: ${reason}`,
    hint: 'Check the credentials, the region and AWS_ENDPOINT_URL (slipway env sets it for the plane).',
  }),
  INSPECT_ADDRESS: ({ address }) => ({
    text: `${address} is no S3 address.`,
    hint: 'It looks like this: s3://bucket/prefix/',
  }),
  INSPECT_TARGET: ({ column, known }) => ({
    text: `The data knows no column "${column}". It has: ${known}.`,
    hint: 'Correct --target, or leave it out.',
  }),
  LAUNCH_TASK_NOT_SERVED: ({ task }) => ({
    text: `There is no CDK app for ${task} yet: launch knows defect-detection and image-classification.`,
    hint: 'slipway advise and slipway rehearse work for this need.',
  }),
  LAUNCH_NOTHING_TO_TRAIN: ({ task }) => ({
    text: `The plan for ${task} trains nothing, so there is no app to write.`,
    hint: 'slipway advise says which service answers instead.',
  }),
  REHEARSE_PLANE_REFUSED: ({ reason }) => ({
    text: `The plane refused what the rehearsal asked of it: ${reason}`,
    hint: 'Is the plane of the same version? slipway up starts one.',
  }),
  SAMPLES_POSTGRES_FAILED: ({ reason }) => ({
    text: `The inspections cannot be written to PostgreSQL: ${reason}`,
    hint: 'Check the address, the account and that the server runs; without --postgres the SQLite file holds the same rows.',
  }),
  INSPECT_ABORTED: () => ({ text: 'Stopped; nothing was written.', hint: '' }),
  CLI_OUTPUT_UNWRITABLE: ({ path, reason }) => ({
    text: `${path} cannot be written: ${reason}`,
    hint: 'Choose another place with --out or --save.',
  }),
  PRICES_URL_REFUSED: ({ url, why }) => ({
    text:
      {
        'not-a-url': `"${url}" is no address.`,
        'not-https': `${url} is not read: only https is, except from this machine.`,
        'other-host': `${url} is not read: the price list points to another server.`,
        credentials: `${url} is not read: an address with a password is refused.`,
      }[String(why)] ?? `${url} is not read.`,
    hint: 'Give --from the address of a server with the AWS price list, such as https://pricing.us-east-1.amazonaws.com',
  }),
  PRICES_UNREACHABLE: ({ url, reason }) => ({
    text: `${url} could not be read: ${reason}. The prices stay as they were.`,
    hint: 'Check the network and try again; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.',
  }),
  PRICES_STATUS: ({ url, status }) => ({
    text: `${url} answered with status ${status}. The prices stay as they were.`,
    hint: 'Try again later, or check --from.',
  }),
  PRICES_TOO_LARGE: ({ url, megabytes }) => ({
    text: `${url} is larger than ${megabytes} MB, which no price file is. The prices stay as they were.`,
    hint: 'Check --from.',
  }),
  PRICES_TOO_SLOW: ({ url, seconds }) => ({
    text: `${url} did not come in time (${seconds} s). The prices stay as they were.`,
    hint: 'Try again later, or with fewer regions: --region eu-west-3',
  }),
  PRICES_TOO_MANY_REDIRECTS: ({ url }) => ({
    text: `${url} leads from address to address without end. The prices stay as they were.`,
    hint: 'Check --from.',
  }),
  PRICES_MALFORMED: ({ url, reason }) => ({
    text: `${url} is broken or was cut short: ${reason}. The prices stay as they were.`,
    hint: 'Try again; the file is read whole or not at all.',
  }),
  PRICES_UNEXPECTED: ({ url, expected }) => ({
    text: `${url} is not what the price list should hold: ${expected} is missing. The prices stay as they were.`,
    hint: 'Check --from; if it is the server of AWS, report it with the line above.',
  }),
  PRICES_REGION_UNKNOWN: ({ region, known }) => ({
    text: `The price list has no region "${region}". It has: ${known}.`,
    hint: 'Correct --region.',
  }),
  PRICES_UNWRITABLE: ({ path, reason }) => ({
    text: `The price book ${path} cannot be written: ${reason}`,
    hint: 'Check the folder and the disk, or set SLIPWAY_CACHE_DIR.',
  }),
  PRICES_ABORTED: () => ({ text: 'Stopped; the prices stay as they were.', hint: '' }),
  PLANE_PORT_TAKEN: ({ host, port }) => ({
    text: `Port ${port} of ${host} is taken by another program.`,
    hint: `Is a plane running already? Otherwise take another port: slipway up --port ${Number(port) + 1}`,
  }),
  PLANE_DATA_LOCKED: ({ dir, pid }) => ({
    text: `Another plane (process ${pid}) is using ${dir}.`,
    hint: 'Stop it with Ctrl-C in its terminal, or choose another folder with --data.',
  }),
  PLANE_DATA_MISSING: ({ dir }) => ({
    text: `${dir} is no data folder of a plane.`,
    hint: 'Name the folder with --data, or the port of a running plane with --port.',
  }),
  CLI_PLANE_NOT_THERE: ({ port }) => ({
    text: `No plane of this version answers at port ${port}.`,
    hint: 'Start one with slipway up, or leave --port out to look into the data folder itself.',
  }),
  PLANE_DATA_FORMAT: ({ dir, format }) => ({
    text: `${dir} was written by a newer Slipway (format ${format}).`,
    hint: 'Update Slipway, or choose another folder with --data.',
  }),
  PLANE_MASTER_KEY_MISSING: ({ file }) => ({
    text: `The data is encrypted, and its master key ${file} is missing.`,
    hint: 'Put the file back, or name the key with SLIPWAY_MASTER_KEY or SLIPWAY_MASTER_KEY_FILE. Without it the data cannot be read.',
  }),
  PLANE_MASTER_KEY_OTHER: ({ place }) => ({
    text: `The data was encrypted with another master key than the one in ${place}.`,
    hint: 'Start the plane with the key that belongs to this data directory, or with another directory.',
  }),
  PLANE_MASTER_KEY_INVALID: ({ place }) => ({
    text: `${place} does not hold a master key.`,
    hint: 'A master key is 32 bytes in base64: openssl rand -base64 32',
  }),
  PLANE_HOST_NOT_LOOPBACK: ({ host }) => ({
    text: `The plane does not listen on ${host}: with --auth off it does not check who calls it, so only this machine may.`,
    hint: 'Use --auth sign or --auth enforce. Or add --allow-anyone, if everybody who reaches that address may do everything.',
  }),
  PLANE_OPTION_INVALID: ({ option, value, allowed }) => ({
    text: `--${option} cannot be "${value}". Allowed: ${allowed}.`,
    hint: 'See: slipway up --help',
  }),
  PLANE_FOLDER_MISSING: ({ name, looked }) => ({
    text: `The folder ${name} of the installation is missing (looked in ${looked}).`,
    hint: 'Install Slipway again, or build it in a clone with npm run build.',
  }),
  PLANE_CREDENTIALS_INVALID: ({ file, reason }) => ({
    text: `The credentials file ${file} cannot be used: ${reason}.`,
    hint: 'Correct the file; its form is described in docs.',
  }),
  PLANE_IMAGE_INVALID: ({ file, field, expected }) => ({
    text: `${file} is broken: ${field || 'the file'} must be ${expected}.`,
    hint: 'Undo the change to this file, or install Slipway again.',
  }),
  ENGINE_PYTHON_MISSING: ({ found, required }) => ({
    text: `Python ${required} or newer is needed; ${found ? `found only: ${found}` : 'none was found'}.`,
    hint: 'Install it, for example from python.org or with your package manager, and try again.',
  }),
  ENGINE_PYTHON_UNUSABLE: ({ python, reason }) => ({
    text: `${python} cannot make a virtual environment: ${reason}`,
    hint: 'Install its venv module (Debian, Ubuntu: apt install python3-venv), or install uv.',
  }),
  ENGINE_PYTHON_REGISTRY_UNREACHABLE: ({ name, reason }) => ({
    text: `The Python packages for ${name} could not be downloaded: ${reason}`,
    hint: 'Check the network, the proxy (HTTPS_PROXY) and the package index (PIP_INDEX_URL); what was downloaded is kept.',
  }),
  ENGINE_PYTHON_INSTALL_FAILED: ({ name, reason }) => ({
    text: `The Python packages for ${name} could not be installed: ${reason}`,
    hint: 'Try slipway setup again; slipway doctor looks at the machine.',
  }),
  ENGINE_PYTHON_HASH_MISMATCH: ({ name, reason }) => ({
    text: `A Python package for ${name} is not the one that was locked: ${reason}`,
    hint: 'Its content changed on the way or in the index: nothing was installed. Check the package index.',
  }),
  ENGINE_PYTHON_BROKEN: ({ name, reason }) => ({
    text: `The Python packages for ${name} were installed but do not work: ${reason}`,
    hint: 'Try slipway setup again; if it stays so, report it with the line above.',
  }),
  ENGINE_PYTHON_UNKNOWN: ({ name, file }) => ({
    text: `There is no Python environment ${name}: ${file} is missing.`,
    hint: 'Install Slipway again.',
  }),
  ENGINE_MODEL_INVALID: ({ field, expected }) => ({
    text: `The model cannot be served: ${field} must be ${expected}.`,
    hint: 'Train it again; a model made elsewhere must be one that its image can read.',
  }),
  ENGINE_MODEL_NOT_LOADED: ({ reason }) => ({
    text: `The model cannot be loaded: ${reason}`,
    hint: 'Train it again; if it stays so, report it with the line above.',
  }),
  ENGINE_ONNXRUNTIME_MISSING: () => ({
    text: 'ONNX Runtime, which serves the models, is not there.',
    hint: 'Get it with: slipway setup',
  }),
  ENGINE_PACKAGE_NOT_OBTAINED: ({ package: wanted, reason }) => ({
    text: `npm could not install ${wanted}: ${reason}`,
    hint: 'Check the network, the proxy and the npm registry, then: slipway setup',
  }),
  STORAGE_OPEN_FAILED: ({ file }) => ({
    text: `The store ${file} cannot be opened.`,
    hint: 'Check the permissions and the disk, or choose another folder with --data.',
  }),
  STORAGE_FORMAT_NEWER: ({ file }) => ({
    text: `${file} was written by a newer Slipway.`,
    hint: 'Update Slipway, or choose another folder with --data.',
  }),
  STORAGE_WRITE_FAILED: () => ({
    text: 'The store cannot write to its disk.',
    hint: 'Is the disk full or read-only? Nothing that was acknowledged is lost.',
  }),
  REHEARSE_STEP_FAILED: ({ step, reason }) => ({
    text: `The step "${step}" failed: ${reason}`,
    hint: 'Run it again with --keep and look at the jobs, or report it with the lines above.',
  }),
  REHEARSE_DATA_EMPTY: () => ({
    text: 'The data has a header but no row.',
    hint: 'Put the file with the rows in data.location, or give it with --data.',
  }),
  REHEARSE_DATA_BROKEN: ({ file, reason }) => ({
    text: `${file} is not a CSV table with a header row: ${reason}`,
    hint: 'Mend the line, or write the file again from the program that made it.',
  }),
  REHEARSE_TARGET_MISSING: () => ({
    text: 'The need does not say what to predict.',
    hint: 'Name the column in problem.target.',
  }),
  REHEARSE_TARGET_UNKNOWN: ({ column, known }) => ({
    text: `The data knows no "${column}". It has: ${known}.`,
    hint: 'Correct problem.target or problem.positive in the need.',
  }),
  REHEARSE_TARGET_NOT_BINARY: ({ column, distinct }) => ({
    text: `The column ${column} has ${distinct} different values; a yes-or-no question has two.`,
    hint: 'Choose another target. Other tasks are advised already and rehearsed in a later version.',
  }),
  REHEARSE_TARGET_TOO_RARE: ({ column, value, count, needed }) => ({
    text: `Only ${count} rows have ${column} = ${value}; ${needed} are needed to learn and to measure.`,
    hint: 'Bring more rows of that kind.',
  }),
  REHEARSE_NO_FEATURES: () => ({
    text: 'No column is left to learn from: the others are constant, free text or ignored.',
    hint: 'Bring columns with numbers or categories, or shorten data.ignore.',
  }),
  REHEARSE_TASK_NOT_SERVED: ({ task, method }) => ({
    text: `Rehearsing "${task}" by ${method} is not there yet; advising it is.`,
    hint: 'A yes-or-no question on a table can be rehearsed today (binary-classification).',
  }),
  REHEARSE_DATA_MISSING: ({ path }) => ({
    text: path === '' ? 'The need does not say where the data is.' : `There is no data at ${path}.`,
    hint: 'Set data.location in the need (it counts from the need file), or give --data FILE.',
  }),
  REHEARSE_JOB_FAILED: ({ job, reason, log }) => ({
    text: `${job} failed: ${reason}${log ? `\nEnd of its log:\n${log}` : ''}`,
    hint: 'The reason above is what SageMaker would say too; mend it and run again.',
  }),
  REHEARSE_ABORTED: ({ step }) => ({
    text: `Stopped in the step "${step}". Jobs are stopped and what was made is taken away.`,
    hint: 'Run the command again to start over.',
  }),
} satisfies Record<string, FailureMessage>;

export type FailureCode = keyof typeof failuresEn;
