const round = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));

/** The results as a Markdown table, so that docs can quote them as they are. */
export function printTable({ results, feed, desk, board, letters, node, cores, rounds }) {
  if (results.length === 0) return printBoard(board);
  console.log(
    `Medians of ${rounds} rounds, 50 connections, Node ${node}, ${cores} cores. Ratio = ours ÷ floor in the same round.\n`,
  );
  console.log(
    '| work | floor req/s | ours req/s | ratio | ratio per CPU second | goal | ours p50 / p99 ms | wrong answers |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const { name, goal, ratio, cpuRatio, floor, candidate } of results) {
    const cells = [
      name,
      round(floor.perSecond),
      round(candidate.perSecond),
      round(ratio, 2),
      round(cpuRatio, 2),
      `${goal.toFixed(2)}${Math.max(ratio, cpuRatio) < goal ? ' missed' : ''}`,
      `${round(candidate.p50)} / ${round(candidate.p99)}`,
      round(candidate.wrong),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  if (letters) printLetters(letters);
  if (!board) return;
  console.log('\n| 300-session feed, in one process | ms |');
  console.log('|---|--:|');
  for (const [what, ms] of Object.entries(feed)) console.log(`| ${what} | ${round(ms, 3)} |`);
  if (desk) printDesk(desk);
  printBoard(board);
}

function printLetters({ letters, floor, ours, ratio, goal }) {
  console.log(`\n${letters} letters at once, five connections to one mail server\n`);
  console.log('| letters a second | nodemailer alone | outbox and worker | ratio | goal |');
  console.log('|---|--:|--:|--:|--:|');
  const judged = `${goal.toFixed(2)}${ratio < goal ? ' missed' : ''}`;
  console.log(`| from the first to the last | ${round(floor)} | ${round(ours)} | ${round(ratio, 2)} | ${judged} |`);
}

function printDesk({ registrations, grownIn, results, csv }) {
  console.log(
    `\n${registrations} registrations, grown in ${round(grownIn, 1)} s; four questions at a time, goal 500 ms at p95\n`,
  );
  console.log('| console | rows | p50 ms | p95 ms |');
  console.log('|---|--:|--:|--:|');
  for (const { name, rows, p50, p95 } of results) {
    console.log(`| ${name} | ${rows} | ${round(p50)} | ${round(p95)}${p95 > 500 ? ' missed' : ''} |`);
  }
  const { seconds, megabytes, floorSeconds } = csv;
  const floor = `PostgreSQL alone reads and writes the rows in ${round(floorSeconds, 1)} s`;
  console.log(`\nThe whole list as CSV: ${round(megabytes, 1)} MB in ${round(seconds, 1)} s; ${floor}.`);
}

function printBoard({ sessions, rooms, size, results }) {
  console.log(`\nThe board with ${sessions} sessions in ${rooms} rooms, ${round(size / 1000)} kB of JSON\n`);
  console.log('| board | p50 ms | p95 ms | goal at p95 |');
  console.log('|---|--:|--:|--:|');
  for (const { name, p50, p95, goal } of results) {
    const judged = goal === undefined ? '–' : `${goal}${p95 > goal ? ' missed' : ''}`;
    console.log(`| ${name} | ${round(p50, 2)} | ${round(p95, 2)} | ${judged} |`);
  }
}
