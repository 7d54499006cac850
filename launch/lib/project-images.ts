import { join } from 'node:path';
import { DockerImageAsset, Platform } from 'aws-cdk-lib/aws-ecr-assets';
import { Construct } from 'constructs';

/** Programs of this app that run as processing jobs. */
export type ImageName = 'data-wrangler' | 'debugger' | 'monitor';

/** Builds the images of `images/` and puts them into the account's registry when the app is deployed (needs Docker). */
export class ProjectImages extends Construct {
  uri(name: ImageName): string {
    return this.#image(name).imageUri;
  }

  #image(name: ImageName): DockerImageAsset {
    const made = this.node.tryFindChild(name);
    if (made instanceof DockerImageAsset) return made;
    const directory = join(import.meta.dirname, '..', 'images', name);
    return new DockerImageAsset(this, name, { directory, platform: Platform.LINUX_AMD64 });
  }
}
