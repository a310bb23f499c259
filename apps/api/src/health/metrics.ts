import { memoryUsage, uptime } from 'node:process';
import type { OutboxState } from '@app/mail';

interface Metric {
  name: string;
  help: string;
  values: Array<{ labels?: string; value: number }>;
}

/** The present figures in the text format of Prometheus (0.0.4). Nobody's data, only counts and ages. */
export function metricsText(
  { oldestSeconds, standsStill, waiting, sending, failed }: OutboxState,
  bellsDue: number,
): string {
  const metrics: Metric[] = [
    gauge('outbox_oldest_seconds', 'Age of the oldest letter that is due and not sent.', oldestSeconds),
    gauge('outbox_stalled', '1 while letters are due and none is taken over.', standsStill ? 1 : 0),
    {
      name: 'outbox_letters',
      help: 'Letters that are not sent, by state.',
      values: [
        { labels: '{state="waiting"}', value: waiting },
        { labels: '{state="sending"}', value: sending },
        { labels: '{state="failed"}', value: failed },
      ],
    },
    gauge('bells_due', 'Jobs that are due and not yet in the queue.', bellsDue),
    gauge('process_resident_memory_bytes', 'Memory of this process.', memoryUsage.rss()),
    gauge('process_uptime_seconds', 'Age of this process.', Math.round(uptime())),
  ];
  return metrics.map(lines).join('');
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, values: [{ value }] };
}

function lines({ name, help, values }: Metric): string {
  const samples = values.map(({ labels = '', value }) => `${name}${labels} ${value}\n`).join('');
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${samples}`;
}
