export { histogram } from '#chart/histogram.ts';
export { lineChart } from '#chart/line-chart.ts';
export { type Html, html } from '#frame/html.ts';
export { page } from '#frame/page.ts';
export { costTable } from '#plan/cost-table.ts';
export { decisionDetails } from '#plan/decision-details.ts';
export { openEnds } from '#plan/open-ends.ts';
export { renderPlanHtml } from '#plan/render-plan-html.ts';
