import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readImages } from './read-images.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-images-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const shipped = resolve('runtimes');

describe('readImages', () => {
  it.each([
    '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    '659782779980.dkr.ecr.eu-west-3.amazonaws.com/sagemaker-xgboost:3.0-5',
    '811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost:1',
    '811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost',
    '390780980154.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-xgboost:1.5-1',
    `683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost@sha256:${'a'.repeat(64)}`,
  ])('recognises XGBoost in %s', async (uri) => {
    expect((await readImages(shipped)).resolve(uri)?.name).toBe('xgboost');
  });

  it.each([
    '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-tensorflow:2.16-1',
    '683313688378.dkr.ecr.us-east-1.amazonaws.com/my/xgboost:1',
    'docker.io/library/xgboost:1',
    'xgboost',
    '',
  ])('refuses to take %s for an image of ours', async (uri) => {
    expect((await readImages(shipped)).resolve(uri)).toBeUndefined();
  });

  it('tells where the programs lie and which metrics their log lines carry', async () => {
    const images = (await readImages(shipped)).all();
    const image = images.find(({ name }) => name === 'xgboost');
    expect(image).toMatchObject({
      dir: join(shipped, 'xgboost'),
      environment: 'xgboost',
      trainModule: 'slipway_xgboost.train',
    });
    const auc = image?.metricDefinitions.find((each) => each.name === 'validation:auc');
    const line = '[12]#011train-auc:0.99000#011validation-auc:0.91234';
    expect(new RegExp(auc?.regex ?? '').exec(line)?.[1]).toBe('0.91234');
  });

  it('knows what an image does that only processes data', async () => {
    const images = await readImages(shipped);
    const uri = (name: string) => `000000000000.dkr.ecr.us-east-1.amazonaws.com/${name}:1`;
    expect(images.resolve(uri('sagemaker-model-monitor-analyzer'))).toMatchObject({
      name: 'monitor',
      processModule: 'slipway_monitor.process',
      metricDefinitions: [],
    });
    expect(images.resolve(uri('sagemaker-scikit-learn'))).toMatchObject({ runsScripts: true });
    expect(images.resolve(uri('slipway-data-wrangler'))?.trainModule).toBeUndefined();
  });

  it('refuses a description with a wrong field, and names it', async () => {
    const text = readFileSync(join(shipped, 'xgboost/image.json'), 'utf8');
    mkdirSync(join(dir, 'x'));
    const file = join(dir, 'x/image.json');
    writeFileSync(file, text.replace('slipway_xgboost.train', '-c evil'));
    await expect(readImages(dir)).rejects.toMatchObject({
      code: 'PLANE_IMAGE_INVALID',
      params: { file, field: 'trainModule' },
    });
    writeFileSync(file, 'not json');
    await expect(readImages(dir)).rejects.toMatchObject({ code: 'PLANE_IMAGE_INVALID' });
  });
});
