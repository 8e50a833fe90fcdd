// How a task stands on a day: the twin of generator/progress.py and generator/periods.py; tests/task_status.json holds
// both to one table. A day is a number of days since 1970-01-01: the time zone of the device plays no part.
((tthc) => {
  "use strict";
  const SOON = 7;

  const number = (text) => { const [y, m, d] = text.split("-").map(Number); return Date.UTC(y, m - 1, d) / 864e5; };
  const text = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  const by = (key) => (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0); // sort is stable

  /** The last day in time, by what was decided until `on`; null when there is none. */
  const dueDate = (task, on) => {
    const moves = task.precision === "dinh-ky" ? [] : (task.extensions || []).filter(([decided]) => number(decided) <= on);
    if (moves.length) return number(moves.sort(by(([decided]) => decided)).pop()[1]);
    if (!task.deadline || ["dinh-ky", "thuong-xuyen", "khong"].includes(task.precision)) return null;
    return number(task.deadline) - (task.exclusive ? 1 : 0);
  };

  const known = (reports, on) => (reports || []).filter(([day]) => number(day) <= on).sort(by(([day]) => day));

  const doneWhen = (reported, completed, due) => {
    if (due === null) return "hoan-thanh-khong-han";
    if (completed) return number(completed) <= due ? "hoan-thanh-dung-han" : "hoan-thanh-qua-han";
    return number(reported) <= due ? "hoan-thanh-dung-han" : "hoan-thanh-chua-ro-ngay";
  };

  /** Done, and the deadline that this is measured by; null when what was said last is that it is not. */
  const completion = (reports, dueBy) => {
    for (const [reported, state, completed] of [...reports].reverse()) {
      const due = dueBy(number(completed || reported));
      if (state === "hoan-thanh-qua-han") return { status: state, due };
      if (state === "hoan-thanh" || completed) return { status: doneWhen(reported, completed, due), due };
      if (state === "dang-thuc-hien" || state === "chua-hoan-thanh") return null;
    }
    return null;
  };

  const standing = (due, on) => (on > due ? "qua-han" : due - on <= SOON ? "sap-den-han" : "trong-han");
  const undated = (precision, told) => (!told ? "chua-bao-cao" : precision === "khong" ? "khong-thoi-han" : "thuong-xuyen");
  const reached = (day, on) => Boolean(day) && number(day) <= on;

  /** {status, due, late, left} of one unit's part on a day; the facts are named as in the records. */
  const status = (facts, day) => {
    const on = number(day), reports = known(facts.reports, on), due = dueDate(facts, on);
    const done = facts.precision === "dinh-ky" ? null : completion(reports, (then) => dueDate(facts, then));
    const open = () => (due === null ? undated(facts.precision, reports.length) : standing(due, on));
    const rests = reached(facts.paused_on, on) || reached(facts.closed_on, on);
    const passed = Boolean(facts.until) && number(facts.until) < on;
    return counted(done || { status: passed ? "da-chuyen" : rests ? "tam-dung" : open(), due }, on);
  };

  const counted = ({ status: found, due }, on) => ({
    status: found,
    due: due === null ? null : text(due),
    late: found === "qua-han" ? on - due : 0,
    left: found === "sap-den-han" ? due - on : null,
  });

  const monthsAfter = ([y, m, d], months) => {
    const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
    return Date.UTC(y, m - 1 + months, Math.min(d, last)) / 864e5;
  };

  /** [start, end, due] of each period that has begun, as numbers. */
  const turns = (task, issued, on) => {
    const every = task.every_months, to = task.periods_to ? number(task.periods_to) : Infinity;
    const first = (task.periods_from || issued).split("-").map(Number), found = [];
    if (!task.periods_from) first[2] = 1;
    if (!task.periods_from && 12 % every === 0) first[1] = Math.floor((first[1] - 1) / every) * every + 1;
    for (let turn = 0; ; turn += 1) {
      const start = monthsAfter(first, turn * every), end = Math.min(monthsAfter(first, (turn + 1) * every) - 1, to);
      if (start > Math.min(on, to)) return found;
      found.push([start, end, end + (task.period_due_days || 0)]);
    }
  };

  const turnOf = ([reported, , , period], every) => (period
    ? every.find(([start, end]) => start <= number(period) && number(period) <= end)
    : every.find(([, , due]) => number(reported) <= due));

  /** How one unit's part of a recurring task stands in each period: [start, end, due, status]. */
  const periods = (facts, day) => {
    if (facts.precision !== "dinh-ky" || !facts.every_months) return [];
    const on = number(day), every = turns(facts, facts.issued_on, on), told = new Map();
    for (const report of known(facts.reports, on)) {
      const turn = turnOf(report, every);
      if (turn) told.set(turn, [...(told.get(turn) || []), report]);
    }
    const stops = [facts.paused_on, facts.closed_on].filter((stop) => reached(stop, on)).map(number);
    const stopped = stops.length ? Math.min(...stops) : Infinity;
    const until = facts.until ? number(facts.until) : Infinity;
    const stands = (turn) => {
      const [, , due] = turn, done = completion(told.get(turn) || [], () => due);
      if (done) return done.status;
      return until < Math.min(on, due) ? "da-chuyen" : stopped <= due ? "tam-dung" : standing(due, on);
    };
    return every
      .filter(([start, , due]) => (!facts.since || number(facts.since) <= due) && start <= until)
      .map((turn) => [...turn.map(text), stands(turn)]);
  };

  tthc.taskStatus = status;
  tthc.taskPeriods = periods;
  tthc.dayNumber = number;
})((globalThis.tthc ??= {}));
