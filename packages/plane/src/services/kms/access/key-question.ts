import type { EncryptionContext } from '#ports/kms-keys.ts';
import type { RequestFacts } from '../../../policy/global-context.ts';

export interface KeyQuestion {
  /** `kms:Decrypt` */
  readonly action: string;
  readonly caller: RequestFacts;
  readonly context?: EncryptionContext | undefined;
  /** What named the key. */
  readonly reference?: string | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** `s3.eu-west-3.amazonaws.com`, where a service asks for somebody. */
  readonly viaService?: string | undefined;
}
