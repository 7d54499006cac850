import type { SetupProgress } from './port.ts';

export type OnProgress = (progress: SetupProgress) => void;

/** Turns the lines of uv and of pip into progress, for display; a line that is not known says nothing. */
export function progressOfLine(line: string): SetupProgress | undefined {
  const text = line.trim();
  const download = /^Downloading (\S+)(?: \((.+)\))?/.exec(text);
  if (download?.[1]) {
    const [, what, size] = download;
    const name = what.split('/').at(-1) ?? what;
    return { step: 'download', detail: size ? `${name} ${size}` : name };
  }
  const installing = /^(?:Installed|Installing collected packages:) ?(.*)/.exec(text);
  if (installing) return { step: 'install', ...(installing[1] && { detail: installing[1] }) };
  return undefined;
}
