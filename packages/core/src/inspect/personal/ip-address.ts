const version4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const version6 = /^(?=.*:.*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i;

/** An address of a machine, which often leads to a person. Times such as 10:15:00 are none. */
export function looksLikeIpAddress(value: string): boolean {
  if (version4.test(value)) return true;
  const isTime = /^\d{1,2}:\d{2}:\d{2}$/.test(value);
  return !isTime && version6.test(value) && /[\da-f]{3}|::/i.test(value);
}
