/**
 * When something recurs, as EventBridge Scheduler and Glue spell it; UTC.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html (read 2026-11)
 */
export function scheduleOf(cadence: string | undefined, hour: number): string {
  switch (cadence) {
    case 'hourly':
    case 'continuous':
    case 'streaming':
      return 'cron(15 * * * ? *)';
    case 'weekly':
      return `cron(0 ${hour} ? * MON *)`;
    case 'monthly':
      return `cron(0 ${hour} 1 * ? *)`;
    case 'quarterly':
      return `cron(0 ${hour} 1 1,4,7,10 ? *)`;
    case 'yearly':
      return `cron(0 ${hour} 1 1 ? *)`;
    default:
      return `cron(0 ${hour} * * ? *)`;
  }
}
