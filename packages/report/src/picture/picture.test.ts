import { expect, test } from 'vitest';
import type { Flow, NodeId } from '#picture/flow.ts';
import { laidOut } from '#picture/laid-out.ts';

const node = (id: NodeId) => ({ id, title: id, services: ['A service'], size: '', outside: false });
const flow: Flow = {
  nodes: (['sources', 'store', 'train', 'real-time', 'monitor', 'callers'] as const).map(node),
  edges: [
    { from: 'sources', to: 'store' },
    { from: 'store', to: 'train' },
    { from: 'train', to: 'real-time' },
    { from: 'real-time', to: 'monitor' },
    { from: 'real-time', to: 'callers' },
  ],
  retrains: true,
  around: [],
};

test.each(['LR', 'TB'] as const)('boxes lie inside the picture and do not overlap (%s)', (way) => {
  const laid = laidOut(flow, { direction: way, boxWidth: 120, gap: 8, rankGap: 20 });
  const { boxes, width, height, back } = laid;
  for (const box of boxes) {
    expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
    expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
    expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
    for (const other of boxes.filter((each) => each !== box))
      expect(
        Math.abs(box.x - other.x) >= (box.width + other.width) / 2 ||
          Math.abs(box.y - other.y) >= (box.height + other.height) / 2,
      ).toBe(true);
  }
  expect(back).toHaveLength(4);
  expect(laid.edges.every(({ points }) => points.length >= 2)).toBe(true);
});
