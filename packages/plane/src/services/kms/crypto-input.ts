import { dryRun, unsupported } from './errors.ts';

/** What the operations that encrypt share and this plane does not do. */
export function refuseUnserved(input: {
  readonly EncryptionAlgorithm?: string | undefined;
  readonly SourceEncryptionAlgorithm?: string | undefined;
  readonly DestinationEncryptionAlgorithm?: string | undefined;
  readonly Recipient?: object | undefined;
}): void {
  const algorithms = [
    input.EncryptionAlgorithm,
    input.SourceEncryptionAlgorithm,
    input.DestinationEncryptionAlgorithm,
  ];
  const other = algorithms.find((name) => name !== undefined && name !== 'SYMMETRIC_DEFAULT');
  if (other !== undefined) throw unsupported(`The encryption algorithm ${other}`);
  if (input.Recipient !== undefined) throw unsupported('A Nitro enclave as recipient');
}

/** Last, when all the rest was right. */
export function stopDryRun({ DryRun }: { readonly DryRun?: boolean | undefined }): void {
  if (DryRun) throw dryRun();
}
