import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

const CLOCK_TICKS = 100; // Linux: USER_HZ

/** CPU seconds that a process has used so far, in user and kernel mode. */
function cpuSecondsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
}

/** One burst against a server: requests a second, requests per CPU second of the server, latencies in ms, wrong answers. */
export async function burst(server, request, seconds) {
  const cpuBefore = cpuSecondsOf(server.pid);
  const result = await autocannon({
    url: server.url + request.path,
    connections: 50,
    duration: seconds,
    ...request.options,
  });
  const cpu = cpuSecondsOf(server.pid) - cpuBefore;
  const counted = (status) => result.statusCodeStats?.[String(status)]?.count ?? 0;
  const good = [request.status].flat().reduce((sum, status) => sum + counted(status), 0);
  const all = result.requests.total;
  return {
    perSecond: all / result.duration,
    perCpuSecond: cpu > 0 ? all / cpu : 0,
    p50: result.latency.p50,
    p99: result.latency.p99,
    wrong: all - good + result.errors,
  };
}

/** Candidate and floor in turns, so that a noisy neighbour meets both; every figure is a median over the rounds. */
export async function sideBySide({ name, goal, floor, candidate, rounds = 5, seconds = 2 }) {
  const runs = { floor: [], candidate: [] };
  for (const side of ['floor', 'candidate']) await burst(...(side === 'floor' ? floor : candidate), 1);
  for (let round = 0; round < rounds; round++) {
    runs.floor.push(await burst(...floor, seconds));
    runs.candidate.push(await burst(...candidate, seconds));
  }
  const ratios = (figure) => median(runs.candidate.map((run, round) => run[figure] / runs.floor[round][figure]));
  return {
    name,
    goal,
    ratio: ratios('perSecond'),
    cpuRatio: ratios('perCpuSecond'),
    floor: medians(runs.floor),
    candidate: medians(runs.candidate),
  };
}

function medians(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, median(runs.map((run) => run[figure]))]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
