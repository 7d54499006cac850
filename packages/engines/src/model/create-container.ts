import { createAutopilotContainer } from '#model/autopilot/autopilot-container.ts';
import { createImageContainer } from '#model/image-classification/image-container.ts';
import { loadSharp } from '#model/image-classification/load-sharp.ts';
import type { ServingContainer } from '#model/serving-container.ts';
import type { ServingManifest } from '#model/serving-manifest.ts';
import { createXgboostContainer } from '#model/xgboost/xgboost-container.ts';

export interface ContainerSettings {
  readonly environment: Readonly<Record<string, string>>;
  /** User cache, for libraries that only some images need. */
  readonly cacheDir: string | undefined;
}

/** The manners of the image that the model was made for. */
export async function createContainer(
  manifest: ServingManifest,
  { environment, cacheDir }: ContainerSettings,
): Promise<ServingContainer> {
  switch (manifest.image) {
    case 'autopilot':
      return createAutopilotContainer(manifest, environment);
    case 'image-classification':
      return createImageContainer(manifest, await loadSharp(cacheDir), environment);
    case 'xgboost':
      return createXgboostContainer(manifest, environment);
  }
}
