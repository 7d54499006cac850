import type { ImageReportMessages } from '#images/report/messages/en/index.ts';

type Names = ImageReportMessages['names'];

/** What the data spell in code, in words where the sample's names are known; anything else as it is. */
export function nameIn({ names }: ImageReportMessages, kind: keyof Names, spelled: string): string {
  const known: Readonly<Record<string, string>> = names[kind];
  return Object.hasOwn(known, spelled) ? (known[spelled] ?? spelled) : spelled;
}
