import type { ModelRunner, OpenModel } from '@slipway/engines';
import type { PlainPlace } from '#ports/plain-files.ts';
import { type Preparation, type PrepareNeeds, prepareModel } from './prepare-model.ts';

export interface ModelOpening extends Preparation {
  readonly environment: Readonly<Record<string, string>> | undefined;
  readonly instances?: number;
}

/**
 * A model that is ready to answer. Its files are there for as long as it is open: an instance that comes later reads them
 * again. Rejects as `prepareModel` does.
 */
export async function openModel(
  needs: PrepareNeeds & { readonly models: ModelRunner },
  { environment, instances, ...preparation }: ModelOpening,
): Promise<OpenModel> {
  const files = await prepareModel(needs, preparation);
  try {
    const asked = { environment: environment ?? {}, ...(instances !== undefined && { instances }) };
    return releasing(await needs.models.open({ dir: files.path, ...asked }), files);
  } catch (error) {
    files.release();
    throw error;
  }
}

function releasing(model: OpenModel, files: PlainPlace): OpenModel {
  return {
    get instances() {
      return model.instances;
    },
    predict: (request) => model.predict(request),
    resize: (instances) => model.resize(instances),
    close: async () => {
      await model.close();
      files.release();
    },
  };
}
