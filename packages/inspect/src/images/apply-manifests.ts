import type { ColumnProfile, ImagesProfile, PartProfile, TableProfile } from '@slipway/core';

const boxWords = /bbox|bounding|annotation|x_?min|xmin/i;
const labelWords = /label|class|category|target|defect|etiquette|classe/i;
const MOST_CLASSES = 1_000;

/** A table that lists image files is a manifest: it says what the images show, and is no data of its own. */
export function applyManifests(parts: readonly PartProfile[]): readonly PartProfile[] {
  const manifest = parts.find((part) => part.kind === 'table' && imageColumn(part) !== undefined);
  if (manifest?.kind !== 'table') return parts;
  const others = parts.filter((part) => part !== manifest && part.kind !== 'images');
  const images = parts.find((part) => part.kind === 'images');
  const boxes = manifest.columns.some(({ name }) => boxWords.test(name));
  const label = labelColumn(manifest);
  const classes = (label?.top ?? []).map(({ value, count }) => ({ name: value, count }));
  const labelled: Pick<ImagesProfile, 'labelledBy' | 'classes' | 'boxes'> =
    label === undefined && !boxes
      ? { labelledBy: images?.labelledBy ?? 'nothing', classes: images?.classes ?? [], boxes }
      : { labelledBy: 'manifest', classes, boxes };
  return [{ ...(images ?? elsewhere(manifest)), ...labelled }, ...others];
}

function imageColumn({ columns }: TableProfile): ColumnProfile | undefined {
  return columns.find(({ imageNames }) => imageNames >= 0.8);
}

function labelColumn({ columns }: TableProfile): ColumnProfile | undefined {
  const few = columns.filter(
    ({ top, distinct, imageNames }) =>
      top.length > 1 && distinct <= MOST_CLASSES && imageNames < 0.5,
  );
  return few.find(({ name }) => labelWords.test(name)) ?? few.find(({ type }) => type === 'text');
}

/** The manifest names images that lie somewhere else: they are counted, not looked at. */
function elsewhere({ name, rows }: TableProfile): ImagesProfile {
  return {
    kind: 'images',
    name,
    files: rows,
    bytes: 0,
    formats: [],
    classes: [],
    labelledBy: 'nothing',
    boxes: false,
    masks: false,
    measured: 0,
    width: undefined,
    height: undefined,
    channels: [],
    duplicates: undefined,
  };
}
