import { createAutopilotContainer } from '#model/autopilot/autopilot-container.ts';
import type { ServingContainer } from '#model/serving-container.ts';
import type { ServingManifest } from '#model/serving-manifest.ts';
import { createXgboostContainer } from '#model/xgboost/xgboost-container.ts';

/** The manners of the image that the model was made for. */
export function createContainer(
  manifest: ServingManifest,
  environment: Readonly<Record<string, string>>,
): ServingContainer {
  switch (manifest.image) {
    case 'autopilot':
      return createAutopilotContainer(manifest, environment);
    case 'xgboost':
      return createXgboostContainer(manifest, environment);
  }
}
