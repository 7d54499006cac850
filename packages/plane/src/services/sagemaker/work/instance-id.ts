/** Looks as an instance's id does in the names of log streams: one stands for all instances here. */
export function instanceId(uuid: string): string {
  return `i-${uuid.replaceAll('-', '').slice(0, 17)}`;
}
