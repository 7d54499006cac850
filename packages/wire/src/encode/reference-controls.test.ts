import { expect, it } from 'vitest';
import { referenceControls } from './reference-controls.ts';

it('writes what XML cannot hold as references and leaves the rest', () => {
  expect(referenceControls('<Key>a\u0000\u0001\tb\n😀</Key>')).toBe(
    '<Key>a&#x0;&#x1;\tb\n😀</Key>',
  );
});
