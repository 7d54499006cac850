export { histogram } from '#chart/histogram.ts';
export { lineChart } from '#chart/line-chart.ts';
export { type Html, html } from '#frame/html.ts';
export { link } from '#frame/link.ts';
export { page } from '#frame/page.ts';
export { decisionDetails } from '#plan/decision-details.ts';
export { openEnds } from '#plan/open-ends.ts';
