import type { MonitoringEvidence } from '#images/image-evidence.ts';
import type { ImageSession } from '#images/image-session.ts';
import type { LabelledImage } from '#images/labelled-images.ts';
import type { DeployedVersion } from '#images/steps/deploy-version.ts';

export interface DriftOrder {
  readonly deployed: DeployedVersion;
  /** Images of the light that the model learned. */
  readonly trained: readonly LabelledImage[];
  readonly live: readonly LabelledImage[];
  readonly shifted: readonly LabelledImage[];
}

export async function watchDrift(
  _session: ImageSession,
  _order: DriftOrder,
): Promise<MonitoringEvidence> {
  throw new Error('not yet');
}
