// Due dates by the official calendar: the twin of generator/due_dates.py; tests/due_dates.json holds both to one table.
// A day is a number of days since 1970-01-01, a time a number of minutes: the time zone of the device plays no part.
((tthc) => {
  "use strict";
  const HOURS = [[480, 720], [780, 1020]]; // a convention of the site: eight hours a day
  const OPENING = HOURS[0][0], CLOSING = HOURS[1][1], MINUTES_A_DAY = 1440, LONGEST = 3650;
  const SETTLED = { ngay: 1, tuan: 7, thang: 1, nam: 12 };

  const number = (text) => { const [y, m, d] = text.split("-").map(Number); return Date.UTC(y, m - 1, d) / 864e5; };
  const text = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  const weekday = (day) => (day + 3) % 7; // 0 is Monday
  const minutes = (clock) => { const [h, m] = clock.split(":").map(Number); return h * 60 + m; };
  const clock = (at) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  const year = (day) => new Date(day * 864e5).getUTCFullYear();

  /** The calendar from rows of [day, kind, name, status, basis]. */
  const readCalendar = (rows) => {
    const days = new Map(rows.map(([day, kind, name, status, basis]) => [number(day), { kind, name, status, basis }]));
    return { days, years: new Set([...days.keys()].map(year)) };
  };

  const walker = ({ days }) => {
    const asked = new Set();
    const usual = (day) => weekday(day) < 5;
    const real = (day) => (days.has(day) ? days.get(day).kind === "lam-bu" : usual(day));
    const works = (day) => { asked.add(day); return real(day); };
    const onOrAfter = (day) => { while (!works(day)) day += 1; return day; };
    const last = (day) => { const end = onOrAfter(day); walk.slid ||= end !== day; return end; };
    const walk = { asked, works, onOrAfter, last, slid: false, moved: (day) => days.has(day) && real(day) !== usual(day) };
    return walk;
  };

  const monthsAfter = (day, count) => {
    const start = new Date(day * 864e5), y = start.getUTCFullYear(), m = start.getUTCMonth() + count;
    const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
    return Date.UTC(y, m, Math.min(start.getUTCDate(), last)) / 864e5;
  };

  const workingHours = (walk, { day, at }, left) => {
    for (at = at ?? CLOSING; ; day = walk.onOrAfter(day + 1), at = OPENING) {
      for (const [opens, closes] of HOURS) {
        const begun = Math.max(at, opens), room = Math.max(0, closes - begun);
        if (room && left <= room) return { day, at: begun + left };
        left -= room;
      }
    }
  };

  const hours = (walk, { day, at }, left) => {
    const end = (at ?? CLOSING) + left, last = day + Math.floor(end / MINUTES_A_DAY), open = walk.last(last);
    return { day: open, at: open === last ? end % MINUTES_A_DAY : null };
  };

  /** The end of one stretch; null when its amount cannot be counted in its unit. */
  const stretch = (walk, now, [amount, counting]) => {
    const whole = Math.ceil(amount);
    if (counting === "gio-lam-viec") return workingHours(walk, now, Math.ceil(amount * 60));
    if (counting === "gio") return hours(walk, now, Math.ceil(amount * 60));
    if (counting === "ngay-lam-viec") {
      let { day } = now;
      for (let i = 0; i < whole; i += 1) day = walk.onOrAfter(day + 1);
      return { day, at: null };
    }
    const months = counting === "thang" || counting === "nam", count = amount * SETTLED[counting];
    if (counting !== "ngay" && (months ? count : amount) % 1) return null;
    return { day: walk.last(months ? monthsAfter(now.day, count) : now.day + whole * SETTLED[counting]), at: null };
  };

  const refusal = ({ kind, segments }) => {
    if (kind === "trong-ngay") return "";
    if (kind !== "thoi-han") return kind;
    if (!segments.length) return "chua-co-thong-tin";
    if (segments.some(([amount]) => amount > LONGEST)) return "qua-dai";
    return new Set(segments.map(([, counting]) => counting)).size > 1 ? "nhieu-don-vi" : "";
  };

  /** When a dossier handed in at "2026-11-23T09:00" is due under {kind, cutoff, segments: [[amount, unit]]}, and why. */
  const dueDate = (received, limit, calendar) => {
    const refused = refusal(limit);
    if (refused && refused !== "nhieu-don-vi") return { refused };
    const walk = walker(calendar), [date, at] = [number(received.slice(0, 10)), minutes(received.slice(11, 16))];
    const inTime = walk.works(date) && at <= CLOSING;
    const start = inTime ? { day: date, at } : { day: walk.onOrAfter(date + 1), at: OPENING };
    let now = start;
    if (limit.kind === "trong-ngay") {
      const late = limit.cutoff && start.at > minutes(limit.cutoff);
      now = { day: late ? walk.onOrAfter(start.day + 1) : start.day, at: null };
    }
    const stops = [];
    const segments = limit.kind === "trong-ngay" ? [] : limit.segments;
    for (const segment of refused ? segments.slice(0, 1) : segments) {
      now = stretch(walk, now, segment);
      if (!now) return { refused: "le" };
      stops.push(text(now.day));
    }
    const asked = [...walk.asked].sort((a, b) => a - b), moved = asked.filter(walk.moved);
    const those = (test) => moved.filter((day) => test(calendar.days.get(day))).map(text);
    return {
      refused, stops, slid: walk.slid, from: text(start.day),
      due: refused ? null : text(now.day),
      time: refused || now.at === null ? "" : clock(now.at),
      off: those(({ kind }) => kind !== "lam-bu"),
      made_up: those(({ kind }) => kind === "lam-bu"),
      undecided: those(({ status }) => status === "de-xuat"),
      years: [...new Set(asked.map(year))].filter((y) => !calendar.years.has(y)),
    };
  };

  Object.assign(tthc, { calendar: readCalendar, dueDate, days: { number, text, weekday } });
})((globalThis.tthc ??= {}));
