import type { EpochMs } from '@slipway/base';

export interface CaptureFile {
  /** Key of the destination; may be empty and may end with a slash. */
  readonly prefix: string;
  readonly endpoint: string;
  readonly variant: string;
  /** Of the first request in it. */
  readonly at: EpochMs;
  readonly id: string;
}

/** `<prefix>/<endpoint>/<variant>/yyyy/mm/dd/hh/mm-ss-fff-<uuid>.jsonl`, in UTC. */
export function captureKey({ prefix, endpoint, variant, at, id }: CaptureFile): string {
  const [date = '', time = ''] = new Date(at).toISOString().split('T');
  const [hour = '', minute = '', second = ''] = time.slice(0, -1).split(':');
  const leaf = `${minute}-${second.replace('.', '-')}-${id}.jsonl`;
  const folder = [endpoint, variant, ...date.split('-'), hour].join('/');
  const root = prefix.replace(/\/+$/, '');
  return `${root === '' ? '' : `${root}/`}${folder}/${leaf}`;
}
