import { invalidValue, notSupportedHere } from '../errors.ts';

/** Before it is encoded. Source: EC2 user guide, user data, read 2026-11. */
const bytesMax = 16 * 1024;
/** Interpreters of a script that this machine surely has. */
const interpreters = /^#! ?\/(?:usr\/)?bin\/(?:env )?(?:ba)?sh(?: -[a-z]+)?$/;

/** The script in a request; undefined when there is none. Refuses what cloud-init would read and this plane does not. */
export function parseUserData(encoded: string | undefined): string | undefined {
  if (encoded === undefined || encoded === '') return undefined;
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) {
    throw invalidValue('Invalid BASE64 encoding of user data.');
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length > bytesMax) {
    throw invalidValue('User data is limited to 16384 bytes');
  }
  const text = bytes.toString();
  const first = text.split('\n', 1)[0]?.trimEnd() ?? '';
  if (text.includes('\0') || !interpreters.test(first)) {
    const shown = JSON.stringify(first.replaceAll(/\P{ASCII}|\p{Cc}/gu, '?').slice(0, 40));
    throw notSupportedHere(
      `user data that begins with ${shown}: give a shell script whose first line is #!/bin/bash`,
    );
  }
  return text;
}
