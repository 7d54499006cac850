export { type DraftOptions, draftNeed } from '#draft/draft-need.ts';
export { enginePackages } from '#engine-packages.ts';
export {
  type InspectEngines,
  type Inspection,
  type InspectOptions,
  type InspectProgress,
  inspectData,
} from '#inspect-data.ts';
export { type PictureOptions, type PictureStyle, renderPicture } from '#render/render-picture.ts';
