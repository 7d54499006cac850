import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { back, type Interview, needOf, openInterview, withStep } from '#interview/interview.ts';
import { nextQuestion } from '#interview/next-question.ts';
import type { Question } from '#interview/question.ts';
import { notKnown, readAnswer } from '#interview/read-answer.ts';
import { describeQuestion, describeSaved } from '#render/describe-question.ts';
import { weightsOf } from '#solve/weights.ts';
import { marketOf, shippedPrices as prices } from '../../test/situations.ts';

const means = { marketOf, weights: weightsOf.balanced };

function opened(source: string): Interview {
  const result = openInterview(source);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.interview;
}

/** What somebody with the reference scenario in mind would type. */
const known: ReadonlyMap<string, string> = new Map([
  ['problem.task', 'defect-detection'],
  ['deployment.modes', 'real-time, batch'],
  ['data.sources', 'devices, files, api'],
  ['data.sourceCount', '12'],
  ['data.size', '400 GB'],
  ['data.cadence', 'daily'],
  ['training.cadence', 'weekly'],
  ['deployment.latency', '200 ms'],
  ['deployment.traffic.mean', '20 req/s'],
  ['deployment.traffic.shape', 'daily'],
  ['deployment.batch.records', '1M'],
  ['problem.labels', '50000'],
  ['problem.customisation', 'high'],
  ['team.skills', 'python, ml'],
  ['constraints.residency', 'eu'],
  ['operations.monitoring', 'data-drift'],
]);
const holding = [
  'training.interruptible',
  'training.tuning',
  'training.gpu',
  'training.checkpoints',
];

function answered(interview: Interview, question: Question): Interview {
  const [field = ''] = question.fields;
  const text =
    question.kind === 'checklist'
      ? question.fields.filter((one) => holding.includes(one)).join(', ')
      : known.get(field);
  if (text === undefined) return withStep(interview, notKnown(question));
  const read = readAnswer(interview, question, text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return withStep(interview, read.step);
}

test('from nothing to a plan for the reference scenario in under twelve questions', () => {
  let interview = opened('');
  const asked: string[] = [];
  for (let count = 0; count < 40; count += 1) {
    const question = nextQuestion(interview, means);
    if (question === undefined || question.isRefinement) break;
    asked.push(question.fields.join('+'));
    interview = answered(interview, question);
  }
  expect(asked[0]).toBe('problem.task');
  expect(asked.length, asked.join('\n')).toBeLessThan(12);
  const need = needOf(interview);
  if (need === undefined) throw new Error('no need');
  const services = advise(need, { prices }).stages.map(({ choice }) => choice.service);
  expect(services).toEqual(
    expect.arrayContaining(['s3', 'sagemaker-training', 'endpoint-realtime', 'batch-transform']),
  );
  expect(needOf(opened(describeSaved(interview, 'en')))).toEqual(need);
});

test('stops when no answer would change a choice', () => {
  let interview = opened('problem: { task: regression }');
  for (let count = 0; count < 60; count += 1) {
    const question = nextQuestion(interview, means);
    if (question === undefined) break;
    interview = withStep(interview, notKnown(question));
  }
  expect(nextQuestion(interview, means)).toBeUndefined();
});

test('an answer that is not known is not asked again, and going back asks again', () => {
  const start = opened('problem: { task: regression }');
  const one = nextQuestion(start, means);
  if (one === undefined) throw new Error('nothing to ask');
  const skipped = withStep(start, notKnown(one));
  expect(nextQuestion(skipped, means)?.fields).not.toEqual(one.fields);
  expect(nextQuestion(back(skipped), means)).toEqual(one);
});

test('says which choices hang on a question, in both languages', () => {
  const question = nextQuestion(opened('problem: { task: regression }'), means);
  if (question === undefined) throw new Error('nothing to ask');
  expect(question.decides.length).toBeGreaterThan(0);
  expect(describeQuestion(question, 'en').why).toContain('Decides: ');
  expect(describeQuestion(question, 'fr').why).toContain('En dépendent\u00a0: ');
});

test('keeps the comments of the file that it starts from, and notes what is not known', () => {
  const start = opened('# mine\nproblem:\n  task: regression # sales\n');
  const question: Question = {
    isRefinement: false,
    kind: 'quantity',
    fields: ['data.size'],
    words: [],
    examples: [],
    decides: [],
  };
  const read = readAnswer(start, question, '3 GB');
  if (!read.ok) throw new Error('not read');
  const saved = describeSaved(
    withStep(withStep(start, read.step), notKnown({ ...question, fields: ['data.cadence'] })),
    'en',
  );
  expect(saved).toContain('# mine');
  expect(saved).toContain('task: regression # sales');
  expect(saved).toContain('size: 3 GB # How large is the data?');
  expect(saved).toContain('# Not known yet: How often does new data arrive?');
});

test('refuses what stands for nothing, and says what was meant', () => {
  const start = opened('');
  const question = nextQuestion(start, means);
  if (question === undefined) throw new Error('nothing to ask');
  expect(readAnswer(start, question, 'regresion')).toMatchObject({
    ok: false,
    didYouMean: 'regression',
  });
  expect(readAnswer(start, question, '999')).toMatchObject({ ok: false, unknown: '999' });
  const size: Question = { ...question, kind: 'quantity', fields: ['data.size'], words: [] };
  const read = readAnswer(opened('problem: { task: regression }'), size, '3 apples');
  expect(read).toMatchObject({ ok: false, issues: [{ path: 'data.size' }] });
});

test('refuses a file that is wrong in more than the missing task', () => {
  expect(openInterview('problem: { taks: regression }').ok).toBe(false);
  expect(openInterview('data: { size: 3 GB }').ok).toBe(true);
  expect(openInterview('a: [').ok).toBe(false);
});
