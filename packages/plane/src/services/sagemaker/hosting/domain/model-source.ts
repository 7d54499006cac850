import { parseS3Uri, type S3Uri } from '../../domain/s3-uri.ts';

/** What a container needs to serve: a snapshot, since an endpoint outlives the model that it was made from. */
export interface ModelSource {
  readonly image: string;
  readonly data: ModelData | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

export interface ModelData {
  readonly uri: string;
  readonly location: S3Uri;
  /** One `.tar.gz` object, one object as it is, or every object below a prefix. */
  readonly form: 'archive' | 'object' | 'prefix';
}

/** The members of AWS's ContainerDefinition that decide what is served. */
export interface ContainerShape {
  readonly Image?: string | undefined;
  readonly ModelDataUrl?: string | undefined;
  readonly ModelDataSource?: { readonly S3DataSource?: S3DataShape | undefined } | undefined;
  readonly Environment?: Readonly<Record<string, string>> | undefined;
}

interface S3DataShape {
  readonly S3Uri?: string | undefined;
  readonly S3DataType?: string | undefined;
  readonly CompressionType?: string | undefined;
}

export function modelSourceOf(container: ContainerShape): ModelSource {
  return {
    image: container.Image ?? '',
    data: modelDataOf(container),
    environment: container.Environment ?? {},
  };
}

/** Undefined when the container has no data or its place is no S3 URI. */
export function modelDataOf(container: ContainerShape): ModelData | undefined {
  const source = container.ModelDataSource?.S3DataSource;
  const uri = source?.S3Uri ?? container.ModelDataUrl;
  const location = uri === undefined ? undefined : parseS3Uri(uri);
  if (uri === undefined || location === undefined) return undefined;
  return { uri, location, form: source === undefined ? 'archive' : formOf(source) };
}

function formOf(source: S3DataShape): ModelData['form'] {
  if (source.CompressionType === 'Gzip') return 'archive';
  return source.S3DataType === 'S3Prefix' ? 'prefix' : 'object';
}
